/** Runs to and from files: all of them as one, tables of figures, and files or folders that are opened or dropped. */
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { exportRuns, exportTable } from '../../state/library/exportRuns.ts';
import { importRuns, type Imported } from '../../state/library/importRuns.ts';
import { deleteRuns } from '../../state/library/library.ts';
import { tellError } from '../../state/noticeStore.ts';
import { RUNS } from '../../text/en/runs.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { droppedFiles } from './droppedFiles.ts';
import { FreezeMenu } from './FreezeMenu.tsx';
import styles from './library.module.css';

interface Props {
  readonly notes: readonly LibraryNote[];
  readonly ticked: readonly LibraryNote[];
  readonly onImported: (ids: readonly string[]) => void;
}

/** Only so many faults are told one by one. */
const FAULTS = 20;

function Outcome({ came }: { readonly came: Imported }) {
  const say = useSay();
  const { ids, known, faults } = came;
  return (
    <>
      <p>
        {say(RUNS.imported, { count: ids.length })} {known > 0 && say(RUNS.known, { count: known })}{' '}
        {faults.length > 0 && say(RUNS.faults, { count: faults.length })}
      </p>
      {faults.length > 0 && (
        <ul className={styles['faults']}>
          {faults.slice(0, FAULTS).map((fault, i) => (
            <li key={i}>{fault}</li>
          ))}
          {faults.length > FAULTS && <li>{say(RUNS.moreFaults, { count: faults.length - FAULTS })}</li>}
        </ul>
      )}
    </>
  );
}

export function RunsFiles({ notes, ticked, onImported }: Props) {
  const say = useSay();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [came, setCame] = useState<Imported | 'reading' | null>(null);
  const settled = (work: Promise<unknown>): void => void work.catch(tellError);
  const take = (getting: Promise<readonly File[]>): void => {
    setCame('reading');
    const taking = async (): Promise<void> => {
      const outcome = await importRuns(await getting);
      setCame(outcome);
      onImported(outcome.ids);
    };
    taking().catch((error: unknown) => {
      setCame(null);
      tellError(error);
    });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>, inFolder: boolean): void => {
    const chosen = Array.from(event.target.files ?? []);
    event.target.value = '';
    // Beside run files the command line writes others.
    take(Promise.resolve(inFolder ? chosen.filter(({ name }) => name.endsWith('.json')) : chosen));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(droppedFiles(event.dataTransfer));
  };
  return (
    <section className={styles['files']} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <div className={styles['buttons']}>
        <Button disabled={notes.length === 0} onClick={() => settled(exportRuns(notes))}>
          {say(RUNS.exportAll)}
        </Button>
        <Button disabled={ticked.length === 0} onClick={() => settled(exportTable(ticked))}>
          {say(RUNS.exportTicked)}
        </Button>
        <FreezeMenu notes={ticked} />
        <Button onClick={() => files.current?.click()}>{say(RUNS.open)}</Button>
        <Button onClick={() => folder.current?.click()}>{say(RUNS.openFolder)}</Button>
        <Button
          disabled={notes.length === 0}
          onClick={() => settled(deleteRuns(new Set(notes.map(({ id }) => id))))}
        >
          {say(RUNS.removeAll)}
        </Button>
        <input
          ref={files}
          type="file"
          accept=".json"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={say(RUNS.files)}
          onChange={(event) => choose(event, false)}
        />
        <input
          ref={folder}
          type="file"
          // Of React's types it is none: all browsers that run this page know it.
          {...{ webkitdirectory: '' }}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={say(RUNS.folder)}
          onChange={(event) => choose(event, true)}
        />
      </div>
      <p className={styles['aside']}>{say(RUNS.dropHere)}</p>
      <div role="status">
        {came === 'reading' ? say(RUNS.reading) : came !== null && <Outcome came={came} />}
      </div>
    </section>
  );
}
