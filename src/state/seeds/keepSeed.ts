/** Where the runs of a queue are kept while they train, and where they go once they are whole. */
import { idsOf, runsLeft, type QueuedSeed, type SeedQueue } from '../../experiments/library/seedQueue.ts';
import type { JobProgress } from '../../experiments/reproductionQueue.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { LIBRARY } from '../../text/en/library.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import { forget, keep, kept, revise, type KeptName } from '../browserStorage.ts';
import { keepRunFile } from '../library/library.ts';
import type { Outcome } from '../library/shelf.ts';
import { knowRun } from '../library/shelfRuns.ts';
import { progressOf, readKeptRun, type KeptRun } from '../queue/keptRun.ts';

/** A message. */
const WHAT = SEED_RUNS.what;

const nameOf = (id: string): KeptName => `seed-run ${id}`;

/** Runs that this browser could not keep, by name: while the page is open they go on from where they stand. */
const unkept = new Map<string, KeptRun>();

/** @throws PlaygroundError `storage` */
export async function keepUnderWay(run: KeptRun): Promise<void> {
  unkept.set(run.job, run);
  await keep(nameOf(run.job), run, WHAT);
  if (unkept.get(run.job) === run) unkept.delete(run.job);
}

/** Where it was left; null where it is not known. */
export const keptUnderWay = async (id: string): Promise<KeptRun | null> =>
  unkept.get(id) ?? readKeptRun(await kept(nameOf(id), WHAT).catch(() => undefined));

/** @throws PlaygroundError `storage` */
export function forgetUnderWay(id: string): Promise<void> {
  unkept.delete(id);
  return forget(nameOf(id), WHAT);
}

/** How far the runs of a queue are that are not done, by `id`. */
export async function leftUnderWay(queue: SeedQueue): Promise<ReadonlyMap<string, JobProgress>> {
  const found = await Promise.all(
    runsLeft(queue).map(async ({ id }) => {
      const run = await keptUnderWay(id);
      return run === null ? [] : [[id, { ...progressOf(run), updatesPerSecond: 0 }] as const];
    }),
  );
  return new Map(found.flat());
}

/** The queue as it was kept last, or null. @throws PlaygroundError `storage` */
export async function keptQueue(): Promise<SeedQueue | null> {
  const value = await kept('seeds', WHAT);
  // Written by this page as a whole.
  return typeof value === 'object' && value !== null && 'runs' in value ? (value as SeedQueue) : null;
}

/** Keeps it in place of the one before, and forgets where that one's runs stood. @throws PlaygroundError `storage` */
export function keepQueue(queue: SeedQueue | null): Promise<void> {
  if (queue === null) unkept.clear();
  return revise(['seeds'], WHAT, ([value]) => {
    const before = (value ?? null) as SeedQueue | null;
    const others = before === null || before.id === queue?.id ? null : before;
    // Of a release before it has none.
    const left = (others as Partial<SeedQueue> | null)?.runs ?? [];
    return [['seeds', queue ?? undefined], ...left.map(({ id }) => [nameOf(id), undefined] as const)];
  });
}

/** Puts a whole run into the library, under a name that tells where it belongs. @throws PlaygroundError `storage` */
export function putInLibrary(
  queue: SeedQueue,
  { id, name, look }: QueuedSeed,
  run: RunFile,
): Promise<Outcome> {
  const keptAt = Date.now();
  const label = { id, name, look, keptAt, isRenamed: false, note: '', isBaseline: false };
  knowRun(id, { keptAt, run });
  // One seed must not push out another one.
  return keepRunFile({ id, keptAt, label, run, keeps: new Set(idsOf(queue)) });
}

/** A message: why a whole run is not in the library. */
export const NO_ROOM = LIBRARY.noRoom;
