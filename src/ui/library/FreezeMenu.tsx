/** Asks for a title and a text, and saves the ticked runs as a frozen page. */
import { useState, type SubmitEvent } from 'react';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { tellError } from '../../state/noticeStore.ts';
import { part } from '../../state/part.ts';
import { RUNS } from '../../text/en/runs.ts';
import { Button } from '../parts/Button.tsx';
import { closePopover, Popover } from '../parts/Popover.tsx';
import { useSay } from '../useSay.ts';
import styles from './library.module.css';

const TEXTS = RUNS.frozen;

/** Comes when first used: it brings the page's script. */
const freezing = part(() => import('./freezeRuns.ts'));

export function FreezeMenu({ notes }: { readonly notes: readonly LibraryNote[] }) {
  const say = useSay();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const freeze = async (): Promise<void> => (await freezing.load()).freezeRuns(notes, { title, text });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    closePopover(event.currentTarget);
    freeze().catch(tellError);
  };
  return (
    <Popover button={say(TEXTS.button)} buttonClass={styles['opener']}>
      <form className={styles['freeze']} onSubmit={submit}>
        <p>{say(TEXTS.lead, { count: notes.length })}</p>
        <label>
          {say(TEXTS.title)}
          <input type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          {say(TEXTS.text)}
          <textarea rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <Button type="submit" disabled={notes.length === 0}>
          {say(TEXTS.save)}
        </Button>
      </form>
    </Popover>
  );
}
