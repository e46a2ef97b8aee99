/** The ticked runs side by side: the board of the nine pairs, the curves, what several seeds tell, and a table of what differs and what came of it. */
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { dataText } from '../../experiments/dataText.ts';
import { comparable } from '../../experiments/library/comparable.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { readRuns, shelfRuns, type LibraryRun } from '../../state/library/shelfRuns.ts';
import { tellError } from '../../state/noticeStore.ts';
import { sayOf } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { ComparedTable } from './ComparedTable.tsx';
import { contendersOf } from './contenders.ts';
import { RunCharts } from './RunCharts.tsx';
import { Scoreboard } from './Scoreboard.tsx';
import { SeedTables } from './SeedTables.tsx';
import styles from './library.module.css';

/** What was read of the runs, with what is said of them now. */
function useRuns(notes: readonly LibraryNote[]): readonly LibraryRun[] {
  const read = useStore(shelfRuns, ({ runs }) => runs);
  const wanted = notes.map(({ id, keptAt }) => `${id} ${keptAt}`).join();
  useEffect(() => {
    readRuns(notes).catch(tellError);
    // The notes are other objects at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  const labels = notes.map(({ id, name, look, isBaseline }) => [id, name, look, isBaseline].join(' ')).join();
  return useMemo(
    () =>
      notes.flatMap((note) => {
        const known = read.get(note.id);
        return known === undefined ? [] : [{ note, run: known.run }];
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [read, wanted, labels],
  );
}

interface Props {
  readonly notes: readonly LibraryNote[];
  /** Beside those of the library. */
  readonly more: readonly LibraryRun[];
}

export function Comparison({ notes, more }: Props) {
  const kept = useRuns(notes);
  const runs = useDeferredValue(useMemo(() => [...kept, ...more], [kept, more]));
  const { together, apart } = useMemo(() => comparable(toKnown(runs), ({ note }) => note.isBaseline), [runs]);
  const contenders = useMemo(() => contendersOf(together), [together]);
  const first = together[0];
  if (first === undefined) return null;
  const say = sayOf(first.run.data);
  return (
    <section className={styles['compared']} aria-label={say(COMPARED_RUNS.title)}>
      <h3>{say(COMPARED_RUNS.title)}</h3>
      {apart.map(({ run: { note, run }, why }) => {
        const told = { name: note.name, data: dataText(run.data, first.run.data), split: run.settings.split };
        return <p key={note.id}>{say(COMPARED_RUNS.apart[why], told)}</p>;
      })}
      <Scoreboard runs={together} say={say} />
      <RunCharts contenders={contenders} say={say} />
      <SeedTables runs={together} say={say} />
      <ComparedTable contenders={contenders} say={say} />
    </section>
  );
}

/** A run with its data and settings in front. */
const toKnown = (runs: readonly LibraryRun[]) =>
  runs.map((each) => ({ ...each, data: each.run.data, settings: each.run.settings }));
