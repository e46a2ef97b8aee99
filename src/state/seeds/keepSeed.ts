/** Where the runs of a queue are kept while they train, and where they go once they are whole. */
import { runIdOf, type SeedQueue } from '../../experiments/library/seedQueue.ts';
import { seedName } from '../../experiments/library/seedNames.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { LIBRARY } from '../../text/en/library.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import { forget, keep, kept, revise, type KeptName } from '../browserStorage.ts';
import { keepRunFile } from '../library/library.ts';
import type { Outcome } from '../library/shelf.ts';
import { knowRun } from '../library/shelfRuns.ts';
import { readKeptRun, type KeptRun } from '../queue/keptRun.ts';

/** A message. */
const WHAT = SEED_RUNS.what;

const nameOf = (id: string): KeptName => `seed-run ${id}`;

/** @throws PlaygroundError `storage` */
export const keepUnderWay = (run: KeptRun): Promise<void> => keep(nameOf(run.job), run, WHAT);

/** Where it was left; null where it is not known. */
export const keptUnderWay = async (id: string): Promise<KeptRun | null> =>
  readKeptRun(await kept(nameOf(id), WHAT).catch(() => undefined));

/** @throws PlaygroundError `storage` */
export const forgetUnderWay = (id: string): Promise<void> => forget(nameOf(id), WHAT);

/** The queue as it was kept last, or null. @throws PlaygroundError `storage` */
export async function keptQueue(): Promise<SeedQueue | null> {
  const value = await kept('seeds', WHAT);
  // Written by this page as a whole.
  return typeof value === 'object' && value !== null && 'seeds' in value ? (value as SeedQueue) : null;
}

/** Keeps it in place of the one before, and forgets where that one's runs stood. @throws PlaygroundError `storage` */
export const keepQueue = (queue: SeedQueue | null): Promise<void> =>
  revise(['seeds'], WHAT, ([value]) => {
    const before = (value ?? null) as SeedQueue | null;
    const left = before === null || before.id === queue?.id ? [] : before.seeds;
    return [
      ['seeds', queue ?? undefined],
      ...left.map((seed) => [nameOf(runIdOf(before ?? { id: '' }, seed)), undefined] as const),
    ];
  });

/** Puts a whole run into the library, under a name that tells where it belongs. @throws PlaygroundError `storage` */
export function putInLibrary(queue: SeedQueue, seed: number, run: RunFile): Promise<Outcome> {
  const id = runIdOf(queue, seed);
  const keptAt = Date.now();
  const name = seedName(queue.name, seed);
  const label = { id, name, look: queue.look, keptAt, isRenamed: false, note: '', isBaseline: false };
  knowRun(id, { keptAt, run });
  return keepRunFile({ id, keptAt, label, run });
}

/** A message: why a whole run is not in the library. */
export const NO_ROOM = LIBRARY.noRoom;
