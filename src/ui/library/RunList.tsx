/** The runs of the library, newest first: each can be ticked to be compared, and opened for all that may be done with it. */
import { useState } from 'react';
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

export function RunList({ notes, ticked, onTick }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className={styles['list']} role="region" tabIndex={0} aria-label={say(RUNS.list)}>
      <ul>
        {notes.map((note) => (
          <li key={note.id} data-run={note.name}>
            <div className={styles['row']}>
              <label>
                <input
                  type="checkbox"
                  aria-label={say(RUNS.compare, { name: note.name })}
                  checked={ticked.has(note.id)}
                  onChange={(event) => onTick(note.id, event.target.checked)}
                />
                <RunMark look={note.look} />
                <b>{note.name}</b>
              </label>
              <Summary note={note} />
              {note.isBaseline && <span className={styles['tag']}>{say(RUNS.baseline)}</span>}
              {note.weightBytes > 0 && <span className={styles['tag']}>{say(RUNS.withWeights)}</span>}
              <Button
                look="bare"
                aria-expanded={open === note.id}
                aria-label={say(RUNS.detailsOf, { name: note.name })}
                onClick={() => setOpen(open === note.id ? null : note.id)}
              >
                {say(RUNS.details)}
              </Button>
            </div>
            {note.note !== '' && <p className={styles['note']}>{note.note}</p>}
            {open === note.id && <RunDetails note={note} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
