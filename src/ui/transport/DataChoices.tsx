/** The data that can be chosen: those that come with the page, and the reader's own file. */
import { useId, useRef } from 'react';
import { BUILT_IN, BUILT_IN_DATA, isBuiltIn } from '../../tasks/tasks.ts';
import { chooseData, chooseOwnFile } from '../../state/boot.ts';
import { ownFileOf } from '../../state/ownFile.ts';
import { readAgain } from '../../state/readAgain.ts';
import { count } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { closePopover } from '../parts/Popover.tsx';
import { useData, useRun } from '../useShown.ts';
import { TASKS } from '../../tasks/tasks.ts';
import { ReadAs, Understood } from './ReadAs.tsx';
import { SeparateFiles } from './SeparateFiles.tsx';
import styles from './transport.module.css';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function DataChoices() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const data = useData();
  // Of the next file, where none is in use that it could be of.
  const format = useRef<string | undefined>(undefined);
  const split = useRun()?.settings.split;
  const notes = data?.splits.find(({ id: one }) => one === split)?.notes ?? [];
  return (
    <>
      {data === null ? (
        <p>The data are being loaded.</p>
      ) : (
        <p>
          {isBuiltIn(data.source) ? 'Built in' : data.name}: {count(data.exampleCount)}{' '}
          {TASKS[data.task].describe(data)}
        </p>
      )}
      {notes.map((sentence) => (
        <p key={sentence} className={styles['aside']}>
          {sentence}
        </p>
      ))}
      <div className={styles['choices']} role="group" aria-label="Data that come with the page">
        {BUILT_IN_DATA.map((each) => (
          <Button
            key={each}
            disabled={data === null || data.source === each}
            onClick={({ currentTarget }) => {
              closePopover(currentTarget);
              void chooseData(each);
            }}
          >
            {capital(BUILT_IN[each].name)}
          </Button>
        ))}
        <Button onClick={() => input.current?.click()}>Your file…</Button>
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Data file"
          onChange={(event) => {
            const [file, beside] = Array.from(event.target.files ?? []);
            event.target.value = '';
            if (!file) return;
            closePopover(event.target);
            void chooseOwnFile(ownFileOf(file, beside, format.current));
            format.current = undefined;
          }}
        />
      </div>
      {data !== null && (
        <ReadAs
          key={data.fingerprint}
          data={data}
          onChoose={(wanted) => {
            if (data.source === 'own') void readAgain(data, wanted);
            else format.current = wanted;
          }}
        />
      )}
      {data !== null && <SeparateFiles data={data} />}
      {data?.understood && (
        <Understood understood={data.understood} onRead={(format) => void readAgain(data, format)} />
      )}
      <p className={styles['aside']}>
        Your file is the Kassel letter data (<code>letter.data</code>), pairs of sentences with a tab between,
        tagged sentences as CoNLL has them, a list of misspellings, or any text to spell; its lines say which.
        Two files whose lines are translations of each other are read together; a test set or what is held out
        may stand in a file of its own. It may be packed (<code>.gz</code>), and dropped anywhere on the page.
        It is read here and kept in this browser only.
      </p>
    </>
  );
}
