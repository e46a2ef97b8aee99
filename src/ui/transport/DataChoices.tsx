/** The data that can be chosen: those that come with the page, and the reader's own file. */
import { useId, useRef } from 'react';
import { chooseData, chooseOwnFile } from '../../state/boot.ts';
import { ownFileOf } from '../../state/ownFile.ts';
import { readAgain } from '../../state/readAgain.ts';
import { BUILT_IN, BUILT_IN_DATA, isBuiltIn, TASKS } from '../../tasks/tasks.ts';
import { DATA_MENU } from '../../text/en/dataMenu.ts';
import { chosenFiles } from '../chosenFiles.ts';
import { Button } from '../parts/Button.tsx';
import { closePopover } from '../parts/Popover.tsx';
import { useData, useRun } from '../useShown.ts';
import { Told } from '../parts/Told.tsx';
import { useSay } from '../useSay.ts';
import { ReadAs, Understood } from './ReadAs.tsx';
import { SeparateFiles } from './SeparateFiles.tsx';
import styles from './transport.module.css';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function DataChoices() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const data = useData();
  const say = useSay();
  // Of the next file, where none is in use that it could be of.
  const format = useRef<string | undefined>(undefined);
  const split = useRun()?.settings.split;
  const notes = data?.splits.find(({ id: one }) => one === split)?.notes ?? [];
  return (
    <>
      {data === null ? (
        <p>{say(DATA_MENU.loading)}</p>
      ) : (
        <p>
          {TASKS[data.task].describe({
            ...data,
            ...(isBuiltIn(data.source) && { name: say(DATA_MENU.builtIn) }),
          })}
        </p>
      )}
      {notes.map((sentence) => (
        <p key={sentence} className={styles['aside']}>
          {sentence}
        </p>
      ))}
      <div className={styles['choices']} role="group" aria-label={say(DATA_MENU.builtInGroup)}>
        {BUILT_IN_DATA.map((each) => (
          <Button
            key={each}
            disabled={data === null || data.source === each}
            onClick={({ currentTarget }) => {
              closePopover(currentTarget);
              void chooseData(each);
            }}
          >
            {capital(say(BUILT_IN[each].name))}
          </Button>
        ))}
        <Button onClick={() => input.current?.click()}>{say(DATA_MENU.yourFile)}</Button>
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={say(DATA_MENU.file)}
          onChange={(event) => {
            const [file, beside] = chosenFiles(event.target.files);
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
        <Told
          message={DATA_MENU.about}
          with={{ letterData: <code>letter.data</code>, packed: <code>.gz</code> }}
        />
      </p>
    </>
  );
}
