/** Runs of the library with all their points, as far as they are looked at: each is read once, and again when it has come further. */
import { createStore } from 'zustand/vanilla';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { runOf } from './library.ts';

/** A run of the library. */
export interface LibraryRun {
  readonly note: LibraryNote;
  readonly run: RunFile;
  /** It is not in the library yet: it goes on beside the run in view. */
  readonly isUnderWay?: boolean;
}

interface Read {
  readonly keptAt: number;
  readonly run: RunFile;
}

/** What was read, by id. */
export const shelfRuns = createStore<{ readonly runs: ReadonlyMap<string, Read> }>(() => ({
  runs: new Map(),
}));

/** Reads what of these is not there, and forgets all others. @throws PlaygroundError `storage` */
export async function readRuns(notes: readonly LibraryNote[]): Promise<void> {
  const before = shelfRuns.getState().runs;
  const read = await Promise.all(
    notes.map(async ({ id, keptAt }): Promise<readonly [string, Read] | null> => {
      const known = before.get(id);
      if (known?.keptAt === keptAt) return [id, known];
      const run = await runOf(id);
      return run && [id, { keptAt, run }];
    }),
  );
  shelfRuns.setState({ runs: new Map(read.filter((each) => each !== null)) });
}

/** A run that is about to be kept: whoever looks at it need not wait until it is read. */
export function knowRun(id: string, read: Read): void {
  shelfRuns.setState(({ runs }) => ({ runs: new Map([...runs, [id, read]]) }));
}
