/** Several seeds of the present settings, or of all nine pairs, trained beside the run in view: begun, paused, gone on with after a reload, put away. */
import { assertRunnable } from '../../experiments/combinations.ts';
import {
  isComplete,
  queuedRun,
  runsLeft,
  type QueuedSeed,
  type SeedQueue,
} from '../../experiments/library/seedQueue.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { keepOwnFile } from '../keepFile.ts';
import { readLibrary } from '../library/library.ts';
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
import { enginesHere, planSeeds, queueOf, type SeedsAsked } from './planSeeds.ts';
import { forNextVisit, forThisVisit, refuse, wasRefused } from './refused.ts';
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

/** A run that cannot be kept is said once, not at every snapshot; one that can says nothing of the queue. */
async function keepStanding(run: KeptRun): Promise<void> {
  const wasKept = get().isKept;
  await keepUnderWay(run).catch((error: unknown) => {
    set({ isKept: false });
    if (wasKept) throw error;
  });
}

/** Changes are written down one after another: the last one is what is kept. */
let keeping = Promise.resolve();

function change(queue: SeedQueue): Promise<void> {
  const kept = forNextVisit(queue);
  set({ queue });
  seedsUndone.set(runsLeft(kept).length > 0);
  keeping = keeping.then(() => told(keepQueue(kept)).catch(tellError));
  return keeping;
}

/** Looks up what there is: what an earlier visit has left, or what another tab makes of it. */
export async function readSeeds(): Promise<void> {
  if (isBusy(get())) return;
  try {
    const found = await keptQueue();
    // Of a queue that had ended nothing is left to do: its runs are in the library.
    const isOver = get().status === 'unread' && found !== null && isComplete(found);
    const queue = isOver || found === null ? null : forThisVisit(found);
    if (isOver) await keepQueue(null);
    const elsewhere = await isWorkedOn('seeds');
    const before = get();
    const isSame = queue?.id === before.queue?.id;
    // Snapshots are large: they are read where another visit or tab has left some.
    const isKnown = isSame && before.status === 'idle' && !elsewhere;
    const left = queue === null || isKnown ? null : await leftUnderWay(queue);
    if (isBusy(get())) return;
    // What this browser could not keep is still here.
    const isLone = (id: string): boolean => before.queue?.whole.has(id) === true;
    if (queue === null && before.queue !== null && (!before.isKept || [...before.runs.keys()].some(isLone)))
      return;
    const isShown = (id: string): boolean => isSame && (isLone(id) || queue?.whole.has(id) === false);
    const runs = new Map([...before.runs].filter(([id]) => isShown(id)));
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
export async function startSeeds(asked: SeedsAsked): Promise<void> {
  await readSeeds();
  const plan = await planSeeds(asked, await readLibrary());
  // Another tab may have begun some, or left some; or the button was pressed twice.
  if (get().queue !== null) return;
  const queue = queueOf(asked, plan);
  const { data } = asked;
  for (const { settings } of queue.runs) assertRunnable(settings, dataFacts(data));
  set(NO_SEEDS);
  begin();
  await change(queue);
  const file = data.source === 'own' ? await ownFileWith(data) : null;
  if (file) await told(keepOwnFile(rememberFile(file, data), 'seeds')).catch(tellError);
  await trainAll(queue);
}

function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([each]) => each !== id));
}

/** Where a whole run stands; what the library cannot take is shown as long as the page is open. */
async function store(queue: SeedQueue, queued: QueuedSeed, run: RunFile): Promise<void> {
  const show = (): void => {
    refuse(queued.id);
    set({ runs: new Map([...get().runs, [queued.id, run]]) });
  };
  try {
    const outcome = await putInLibrary(queue, queued, run);
    if (outcome === 'no-room') {
      show();
      set({ problem: sayOfAny(NO_ROOM) });
    } else set({ runs: without(get().runs, queued.id) });
  } catch (error) {
    show();
    tellError(error);
  }
}

async function end(id: string, outcome: SeedOutcome): Promise<void> {
  const { queue } = get();
  const queued = queue === null ? null : queuedRun(queue, id);
  if (queue === null || queued === null) return;
  if (outcome.kind === 'whole') await store(queue, queued, outcome.run);
  else set({ runs: without(get().runs, id) });
  set({ now: without(get().now, id) });
  // Others may have ended meanwhile.
  const { whole, failures, ...rest } = get().queue ?? queue;
  await change({
    ...rest,
    whole: outcome.kind === 'whole' ? new Map([...whole, [id, id]]) : whole,
    failures: outcome.kind === 'failed' ? new Map([...failures, [id, outcome.why]]) : failures,
  });
  // What is nowhere else goes on from there in the next visit.
  if (!wasRefused(id)) await forgetUnderWay(id).catch(tellError);
}

async function work(queue: SeedQueue): Promise<void> {
  const waiting = runsLeft(queue);
  const engines = enginesHere(waiting.length);
  runner = new SeedRunner(waiting, {
    engines,
    startEngine: () => startOwnEngine(queue),
    keptRun: keptUnderWay,
    keepRun: keepStanding,
    onEnd: end,
    onProgress: (now) => {
      if (queuedRun(queue, now.id) !== null) set({ now: new Map([...get().now, [now.id, now]]) });
    },
    onProblem: tellError,
  });
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
    const now = [...get().now].map(([id, one]) => [id, { ...one, updatesPerSecond: 0 }] as const);
    set({ status: (await isWorkedOn('seeds')) ? 'elsewhere' : 'idle', now: new Map(now) });
  }
}

/** Trains what is left of the queue, from where it was left. Errors are shown with the queue. */
export async function goOnWithSeeds(): Promise<void> {
  await readSeeds();
  const { status, queue } = get();
  if (isBusy(get()) || status === 'unread' || queue === null || runsLeft(queue).length === 0) return;
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
  const again = { ...queue, failures: new Map<string, string>() };
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
    // One that has ended meanwhile is in the library.
    return now.has(id) ? [[id, run] as const] : [];
  });
  if (seen.length > 0) set({ runs: new Map([...get().runs, ...seen]) });
}
