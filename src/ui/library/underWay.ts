/** Runs that are trained beside the one in view, as runs of the library: what they have measured so far. */
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import type { LibraryRun } from '../../state/library/shelfRuns.ts';
import type { SeedsState } from '../../state/seeds/seedsStore.ts';

/** Before its first test there is nothing to draw. */
const isTested = ({ contestants }: RunFile): boolean =>
  contestants.length > 0 && contestants.every(({ evaluations }) => evaluations.length > 0);

/** @param notes those that are in the library stand there */
export function runsUnderWay(
  { queue, runs }: Pick<SeedsState, 'queue' | 'runs'>,
  notes: readonly LibraryNote[],
): readonly LibraryRun[] {
  if (queue === null) return [];
  return queue.runs.flatMap(({ id, name, look }): readonly LibraryRun[] => {
    const run = runs.get(id);
    if (run === undefined || !isTested(run) || notes.some((note) => note.id === id)) return [];
    const said = { name, look, note: '' };
    const note: LibraryNote = {
      ...{ id, ...said, isRenamed: false, isBaseline: false, keptAt: 0 },
      ...{ bytes: 0, weightBytes: 0, updates: 0, print: id },
      ...{ settings: run.settings, data: run.data },
    };
    return [{ note, run, ...(!queue.whole.has(id) && { isUnderWay: true }) }];
  });
}
