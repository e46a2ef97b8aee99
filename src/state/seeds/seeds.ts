/** Several seeds of the present settings, trained beside the run in view: begun, paused, gone on with after a reload, put away. */
import { assertRunnable } from '../../experiments/combinations.ts';
import {
  isComplete,
  runIdOf,
  seedOf,
  seedsLeft,
  type SeedQueue,
} from '../../experiments/library/seedQueue.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { keepOwnFile } from '../keepFile.ts';
import { tellError } from '../noticeStore.ts';
import { ownFileWith, rememberFile } from '../ownFile.ts';
import { alone, isWorkedOn } from '../queue/alone.ts';
import { seedsUndone } from '../queue/leftFlag.ts';
import { noted } from '../queue/noted.ts';
import { startOwnEngine } from '../queue/ownEngine.ts';
import { dataFacts } from '../runState.ts';
import { keepAwake } from '../wakeLock.ts';
import {
  forgetUnderWay,
  keepQueue,
  keepUnderWay,
  keptQueue,
  keptUnderWay,
  leftUnderWay,
  NO_ROOM,
  putInLibrary,
} from './keepSeed.ts';
import type { KeptRun } from '../queue/keptRun.ts';
import { enginesHere, queueOf, type SeedPlan, type SeedsAsked } from './planSeeds.ts';
import { SeedRunner, type SeedOutcome } from './seedRunner.ts';
import { NO_SEEDS, seedsStore, type SeedsState } from './seedsStore.ts';

let runner: SeedRunner | null = null;
let stopAsked = false;

const set = (change: Partial<SeedsState>): void => seedsStore.setState(change);
const get = (): SeedsState => seedsStore.getState();

const isBusy = ({ status }: SeedsState): boolean =>
  status === 'starting' || status === 'running' || status === 'pausing';

/** The reader is told whether the queue is kept. */
const told = (keeping: Promise<void>): Promise<void> => noted(keeping, (isKept) => set({ isKept }));

/** A run that cannot be kept is said once, not at every snapshot. */
async function keepStanding(run: KeptRun): Promise<void> {
  const wasKept = get().isKept;
  await told(keepUnderWay(run)).catch((error: unknown) => {
    if (wasKept) throw error;
  });
}

/** Changes are written down one after another: the last one is what is kept. */
let keeping = Promise.resolve();

function change(queue: SeedQueue): Promise<void> {
  set({ queue });
  seedsUndone.set(seedsLeft(queue).length > 0);
  keeping = keeping.then(() => told(keepQueue(queue)).catch(tellError));
  return keeping;
}

/** Looks up what there is: what an earlier visit has left, or what another tab makes of it. */
export async function readSeeds(): Promise<void> {
  if (isBusy(get())) return;
  try {
    const found = await keptQueue();
    // Of a queue that had ended nothing is left to do: its runs are in the library.
    const isOver = get().status === 'unread' && found !== null && isComplete(found);
    const queue = isOver ? null : found;
    if (isOver) await keepQueue(null);
    const elsewhere = await isWorkedOn('seeds');
    const before = get();
    const isSame = queue?.id === before.queue?.id;
    // Snapshots are large: they are read where another visit or tab has left some.
    const isKnown = isSame && before.status === 'idle' && !elsewhere;
    const left = queue === null || isKnown ? null : await leftUnderWay(queue);
    if (isBusy(get())) return;
    // What this browser could not keep is still here.
    const isLone = (seed: number): boolean => before.queue?.whole.has(seed) === true;
    if (queue === null && before.queue !== null && (!before.isKept || [...before.runs.keys()].some(isLone)))
      return;
    const isShown = (seed: number): boolean => isSame && (isLone(seed) || queue?.whole.has(seed) === false);
    const runs = new Map([...before.runs].filter(([seed]) => isShown(seed)));
    const now = left ?? (isKnown ? before.now : NO_SEEDS.now);
    set({ queue, now, runs, status: elsewhere ? 'elsewhere' : 'idle' });
  } catch (error) {
    if (get().status === 'unread') {
      set({ status: 'idle' });
      tellError(error);
    }
  }
}

/** From here on a second press begins nothing, and a pause holds. */
function begin(): void {
  stopAsked = false;
  set({ status: 'starting', problem: null });
}

/** Queues seeds of some settings on the page's data and begins. @throws PlaygroundError `bad-setting` when they cannot run */
export async function startSeeds(asked: SeedsAsked, plan: SeedPlan): Promise<void> {
  await readSeeds();
  // Another tab may have begun some, or left some.
  if (get().queue !== null) return;
  const queue = queueOf(asked, plan);
  const { data } = asked;
  assertRunnable(queue.settings, dataFacts(data));
  set(NO_SEEDS);
  begin();
  await change(queue);
  const file = data.source === 'own' ? await ownFileWith(data) : null;
  if (file) await told(keepOwnFile(rememberFile(file, data), 'seeds')).catch(tellError);
  await trainAll(queue);
}

function without<T>(map: ReadonlyMap<number, T>, seed: number): ReadonlyMap<number, T> {
  return new Map([...map].filter(([each]) => each !== seed));
}

/** Where a whole run stands; what the library cannot take is shown as long as the page is open. */
async function store(queue: SeedQueue, seed: number, run: RunFile): Promise<void> {
  const show = (): void => set({ runs: new Map([...get().runs, [seed, run]]) });
  try {
    const outcome = await putInLibrary(queue, seed, run);
    if (outcome === 'no-room') {
      show();
      set({ problem: sayOfAny(NO_ROOM) });
    } else set({ runs: without(get().runs, seed) });
  } catch (error) {
    show();
    tellError(error);
  }
}

async function end(id: string, outcome: SeedOutcome): Promise<void> {
  const { queue } = get();
  const seed = queue === null ? null : seedOf(queue, id);
  if (queue === null || seed === null) return;
  if (outcome.kind === 'whole') await store(queue, seed, outcome.run);
  else set({ runs: without(get().runs, seed) });
  set({ now: without(get().now, seed) });
  // Others may have ended meanwhile.
  const { whole, failures, ...rest } = get().queue ?? queue;
  await change({
    ...rest,
    whole: outcome.kind === 'whole' ? new Map([...whole, [seed, id]]) : whole,
    failures: outcome.kind === 'failed' ? new Map([...failures, [seed, outcome.why]]) : failures,
  });
  await forgetUnderWay(id).catch(tellError);
}

async function work(queue: SeedQueue): Promise<void> {
  const waiting = seedsLeft(queue);
  const engines = enginesHere(waiting.length);
  runner = new SeedRunner(
    waiting.map((seed) => ({ id: runIdOf(queue, seed), settings: { ...queue.settings, seed } })),
    {
      engines,
      startEngine: () => startOwnEngine(queue),
      keptRun: keptUnderWay,
      keepRun: keepStanding,
      onEnd: end,
      onProgress: (now) => {
        const seed = seedOf(queue, now.id);
        if (seed !== null) set({ now: new Map([...get().now, [seed, now]]) });
      },
      onProblem: tellError,
    },
  );
  if (stopAsked) return;
  set({ status: 'running', engines });
  await runner.run();
}

async function trainAll(queue: SeedQueue): Promise<void> {
  set({ status: stopAsked ? 'pausing' : 'starting', problem: null });
  keepAwake('seeds', true);
  try {
    await alone('seeds', () => work(queue));
  } catch (error) {
    set({ problem: error instanceof Error ? error.message : String(error) });
  } finally {
    runner = null;
    keepAwake('seeds', false);
    const now = [...get().now].map(([seed, one]) => [seed, { ...one, updatesPerSecond: 0 }] as const);
    set({ status: (await isWorkedOn('seeds')) ? 'elsewhere' : 'idle', now: new Map(now) });
  }
}

/** Trains what is left of the queue, from where it was left. Errors are shown with the queue. */
export async function goOnWithSeeds(): Promise<void> {
  await readSeeds();
  const { status, queue } = get();
  if (isBusy(get()) || status === 'unread' || queue === null || seedsLeft(queue).length === 0) return;
  begin();
  await trainAll(queue);
}

/** Stops; runs in progress are kept and go on from there. */
export async function pauseSeeds(): Promise<void> {
  if (!isBusy(get())) return;
  stopAsked = true;
  set({ status: 'pausing' });
  await runner?.stop();
}

/** Has what went wrong tried again. */
export async function tryAgain(): Promise<void> {
  await readSeeds();
  const { queue, status } = get();
  if (status !== 'idle' || queue === null) return;
  begin();
  const again = { ...queue, failures: new Map<number, string>() };
  await change(again);
  await trainAll(again);
}

/** Puts the queue away; what is whole stays in the library. */
export async function putSeedsAway(): Promise<void> {
  await readSeeds();
  // Another tab may have gone on with it.
  if (get().status !== 'idle') return;
  await keepQueue(null).catch(tellError);
  seedsUndone.set(false);
  set({ ...NO_SEEDS, status: 'idle' });
}

/** What the runs in progress have measured so far, for whoever looks at them. */
export async function lookAtSeeds(): Promise<void> {
  const found = await runner?.look();
  const { queue, now } = get();
  if (found === undefined || queue === null) return;
  const seen = [...found].flatMap(([id, run]) => {
    const seed = seedOf(queue, id);
    // One that has ended meanwhile is in the library.
    return seed === null || !now.has(seed) ? [] : [[seed, run] as const];
  });
  if (seen.length > 0) set({ runs: new Map([...get().runs, ...seen]) });
}
