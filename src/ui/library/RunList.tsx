/** The runs of the library, newest first: each can be ticked to be compared, and opened for all that may be done with it. */
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { sayOf } from '../../tasks/say.ts';
import { RUNS } from '../../text/en/runs.ts';
import { language } from '../../text/tell.ts';
import { Button } from '../parts/Button.tsx';
import { runTitle } from '../transport/runTitle.ts';
import { useSay } from '../useSay.ts';
import { RunDetails } from './RunDetails.tsx';
import { RunMark } from './RunMark.tsx';
import styles from './library.module.css';

interface Props {
  readonly notes: readonly LibraryNote[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string, wanted: boolean) => void;
}

/** Day and minute as the reader's language writes them. */
const whenText = (at: number): string =>
  new Intl.DateTimeFormat(language().locale, { dateStyle: 'short', timeStyle: 'short' }).format(at);

function Summary({ note }: { readonly note: LibraryNote }) {
  const { settings, data, updates, keptAt } = note;
  const { task = 'letters' } = data;
  const title = runTitle(settings, { task, source: settings.data, name: data.name });
  const told = { title, updates, seed: String(settings.seed), when: whenText(keptAt) };
  return <span className={styles['aside']}>{sayOf(data)(RUNS.summary, told)}</span>;
}

interface LineProps {
  readonly note: LibraryNote;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
  readonly onTick: (id: string, wanted: boolean) => void;
  readonly onToggle: (id: string) => void;
}

/** What a line shows. */
const SHOWN = ['id', 'name', 'look', 'note', 'isBaseline', 'keptAt', 'updates', 'weightBytes'] as const;

/** Every look at the library brings other objects, and a line whose details are open shows more than its note. */
const isSameLine = (before: LineProps, now: LineProps): boolean =>
  !before.isOpen &&
  !now.isOpen &&
  before.isTicked === now.isTicked &&
  SHOWN.every((key) => before.note[key] === now.note[key]);

/** Drawn anew only where it is another: a library has many. */
const Line = memo(function Line({ note, isTicked, isOpen, onTick, onToggle }: LineProps) {
  const say = useSay();
  const { id, name } = note;
  return (
    <li data-run={name}>
      <div className={styles['row']}>
        <label>
          <input
            type="checkbox"
            aria-label={say(RUNS.compare, { name })}
            checked={isTicked}
            onChange={(event) => onTick(id, event.target.checked)}
          />
          <RunMark look={note.look} />
          <b>{name}</b>
        </label>
        <Summary note={note} />
        {note.isBaseline && <span className={styles['tag']}>{say(RUNS.baseline)}</span>}
        {note.weightBytes > 0 && <span className={styles['tag']}>{say(RUNS.withWeights)}</span>}
        <Button
          look="bare"
          aria-expanded={isOpen}
          aria-label={say(RUNS.detailsOf, { name })}
          onClick={() => onToggle(id)}
        >
          {say(RUNS.details)}
        </Button>
      </div>
      {note.note !== '' && <p className={styles['note']}>{note.note}</p>}
      {isOpen && <RunDetails note={note} />}
    </li>
  );
}, isSameLine);

export function RunList({ notes, ticked, onTick }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  // Lines keep what they were given first; what a tick does hangs on the others.
  const newest = useRef(onTick);
  useLayoutEffect(() => {
    newest.current = onTick;
  });
  const tick = useCallback((id: string, wanted: boolean) => newest.current(id, wanted), []);
  const toggle = useCallback((id: string) => setOpen((shown) => (shown === id ? null : id)), []);
  return (
    <div className={styles['list']} role="region" tabIndex={0} aria-label={say(RUNS.list)}>
      <ul>
        {notes.map((note) => (
          <Line
            key={note.id}
            {...{ note, isTicked: ticked.has(note.id), isOpen: open === note.id }}
            onTick={tick}
            onToggle={toggle}
          />
        ))}
      </ul>
    </div>
  );
}
