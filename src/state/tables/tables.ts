/** The queue behind the paper's tables: begun, paused, gone on with after a reload, put away. */
import { PlaygroundError } from '../../base/errors.ts';
import { assertRunnable } from '../../experiments/combinations.ts';
import type { ReproductionPlan } from '../../experiments/reproduction.ts';
import {
  decodeQueue,
  encodeQueue,
  jobsOf,
  nextJob,
  type TableQueue,
} from '../../experiments/reproductionQueue.ts';
import { encodeResults } from '../../experiments/results.ts';
import { forget, keep, kept } from '../browserStorage.ts';
import { dataFacts, selectData } from '../runState.ts';
import { runStore } from '../runStore.ts';
import { tellError } from '../noticeStore.ts';
import { QUEUES } from '../../text/en/queues.ts';
import { TABLE_RUNS } from '../../text/en/tableRuns.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { keepOwnFile } from '../keepFile.ts';
import { ownFileWith, rememberFile } from '../ownFile.ts';
import { saveAs } from '../saveAs.ts';
import { keepAwake } from '../wakeLock.ts';
import { alone } from '../queue/alone.ts';
import { progressOf, readKeptRun, type KeptRun } from '../queue/keptRun.ts';
import { startOwnEngine } from '../queue/ownEngine.ts';
import { tablesUndone } from '../queue/leftFlag.ts';
import { noted } from '../queue/noted.ts';
import { TableRunner } from './tableRunner.ts';
import { tablesFlag } from './tablesFlag.ts';
import { tablesStore, type TablesState } from './tablesStore.ts';

/** A message. */
const WHAT = TABLE_RUNS.what;

let runner: TableRunner | null = null;
let stopAsked = false;

function set(change: Partial<TablesState>): void {
  tablesStore.setState(change);
  const { queue, status } = tablesStore.getState();
  const running = queue !== null && (status === 'running' || status === 'starting');
  tablesFlag.setState({
    label: running
      ? sayOfAny(TABLE_RUNS.progress, { done: queue.results.size, all: jobsOf(queue).length })
      : null,
  });
}

const needQueue = (): TableQueue => {
  const { queue } = tablesStore.getState();
  if (queue === null) throw new PlaygroundError('not-ready', sayOfAny(TABLE_RUNS.none));
  return queue;
};

/** The reader is told whether the queue is kept. */
const told = (keeping: Promise<void>): Promise<void> => noted(keeping, (isKept) => set({ isKept }));

async function keepQueue(queue: TableQueue): Promise<void> {
  set({ queue });
  await told(keep('tables', encodeQueue(queue), WHAT)).catch(tellError);
}

/** Where the run in progress was left; null where it is not known. */
async function keptRun(): Promise<KeptRun | null> {
  return readKeptRun(await kept('tables-run', WHAT).catch(() => undefined));
}

/** Looks up what an earlier visit has left; asked again it changes nothing. */
export async function readTables(): Promise<void> {
  if (tablesStore.getState().status !== 'unread') return;
  try {
    const text = await kept('tables', WHAT);
    const queue = typeof text === 'string' ? decodeQueue(text) : null;
    const run = await keptRun();
    const now = run && progressOf(run);
    if (tablesStore.getState().status === 'unread') set({ status: 'idle', queue, now });
  } catch (error) {
    set({ status: 'idle' });
    tellError(error);
  }
}

/** Queues a plan's runs on the page's data and begins. @throws PlaygroundError `bad-setting` when they cannot run */
export async function startTables(plan: ReproductionPlan): Promise<void> {
  const data = selectData(runStore.getState());
  if (data === null) throw new PlaygroundError('not-ready', sayOfAny(QUEUES.loading));
  assertRunnable(plan.shared, dataFacts(data));
  const { name, fingerprint } = data;
  await forget('tables-run', WHAT).catch(tellError);
  await keepQueue({ plan, data: { name, fingerprint }, results: new Map(), failures: new Map() });
  const file = data.source === 'own' ? await ownFileWith(data) : null;
  if (file) await told(keepOwnFile(rememberFile(file, data), 'tables')).catch(tellError);
  await goOn();
}

async function work(): Promise<void> {
  const { plan, data } = needQueue();
  const client = await startOwnEngine({ source: plan.shared.data, data });
  try {
    runner = new TableRunner(needQueue(), {
      client,
      keptRun: await keptRun(),
      keepRun: (run) => told(run === null ? forget('tables-run', WHAT) : keep('tables-run', run, WHAT)),
      onQueue: keepQueue,
      onProgress: (now) => set({ now }),
      onProblem: tellError,
    });
    if (stopAsked) return;
    set({ status: 'running' });
    await runner.run();
  } finally {
    runner = null;
    client.close();
  }
}

/** Trains what is left of the queue, from where it was left. Errors are shown with the queue. */
export async function goOn(): Promise<void> {
  const { status, queue } = tablesStore.getState();
  if (status !== 'idle' || queue === null || nextJob(queue) === null) return;
  stopAsked = false;
  set({ status: 'starting', problem: null });
  keepAwake('tables', true);
  try {
    await alone('tables', async () => {
      tablesUndone.set(true);
      await work().finally(() => tablesUndone.set(false));
    });
  } catch (error) {
    set({ problem: error instanceof Error ? error.message : String(error) });
  } finally {
    keepAwake('tables', false);
    set({ status: 'idle' });
  }
}

/** Stops; the run in progress is kept and goes on from there. */
export async function pauseTables(): Promise<void> {
  const { status } = tablesStore.getState();
  if (status !== 'running' && status !== 'starting') return;
  stopAsked = true;
  set({ status: 'pausing' });
  await runner?.stop();
}

/** Puts the queue and all that it has measured away. */
export async function discardTables(): Promise<void> {
  if (tablesStore.getState().status !== 'idle') return;
  set({ queue: null, now: null, problem: null });
  await forget('tables', WHAT);
  await forget('tables-run', WHAT);
}

/** Saves what was measured as a file of results. */
export function saveTables(): void {
  saveAs('searnn-tables.json', encodeResults([...needQueue().results.values()]));
}
