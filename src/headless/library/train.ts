/** Trains a run for a program: the command line's engine, numbers and settings, as one call. */
import { PlaygroundError } from '../../base/errors.ts';
import { adviceOn, assertRunnable } from '../../experiments/combinations.ts';
import type { BackendReport, Evaluation } from '../../experiments/reports.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { DataSet } from '../../tasks/task.ts';
import type { UpdateReport } from '../../training/contract.ts';
import { factsOf } from '../../training/factsOf.ts';
import { startBackend } from '../backend.ts';
import { loadData, wantedData } from '../loadData.ts';
import { givenPlugin, loadPlugin, type LoadedPlugin } from '../plugin/loadPlugin.ts';
import { inThread } from '../plugin/pluginInThread.ts';
import { requireUse, stillHolds } from '../plugin/pluginOfRun.ts';
import type { TrainingListener } from '../progress.ts';
import { RunSession } from '../runSession.ts';
import { threadsFor } from '../threads.ts';
import { settingsAsked, type RunAsked } from './asked.ts';
import { inTurn } from './inTurn.ts';
import { placeOf } from './readData.ts';
import { runOf, type Run } from './run.ts';

/** Who hears of training, and what ends it. What these functions throw ends it, too, and is thrown by `train`. */
export interface TrainWays {
  /** Hears of every update of every contestant. */
  readonly onUpdate?: (report: UpdateReport) => void;
  /** Hears of every regular test, of all contestants at a time. */
  readonly onEvaluation?: (evaluations: readonly Evaluation[]) => void;
  /** Hears what the settings' author may not have meant, a sentence each. */
  readonly onNote?: (sentence: string) => void;
  /** Asked after every regular test: true ends training there, and the run is measured. */
  readonly stopWhen?: (evaluations: readonly Evaluation[]) => boolean;
  /** Aborted, `train` rejects with the signal's reason as soon as the phase in progress has ended. */
  readonly signal?: AbortSignal;
  /** Threads that train side by side (1 to 16); the numbers are the same with any. */
  readonly threads?: number;
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

let started: Promise<BackendReport> | null = null;

/** Starts WebAssembly once; where that fails, the next call tries again. */
function startEngine(): Promise<BackendReport> {
  started ??= startBackend('wasm').catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

function assertEnds({ maxUpdates, targetError }: Settings, { stopWhen }: TrainWays): void {
  if (maxUpdates > 0 || targetError > 0 || stopWhen !== undefined) return;
  throw new PlaygroundError('bad-setting', 'This run would never end: give steps, targetError or stopWhen.');
}

function threadsAsked({ threads = 1 }: TrainWays): number {
  if (Number.isInteger(threads) && threads >= 1 && threads <= 16) return threads;
  throw new PlaygroundError('bad-setting', `threads is ${threads}, but must be a whole number from 1 to 16.`);
}

/** @throws PlaygroundError `bad-setting` where it is none, or cannot go to threads */
async function pluginAsked({ plugin: asked, data }: RunAsked, ways: TrainWays): Promise<LoadedPlugin | null> {
  if (asked === undefined) return null;
  const isFile = typeof asked === 'string' || asked instanceof URL;
  const plugin = isFile ? await loadPlugin(asked) : givenPlugin(asked);
  if (plugin.data !== null && data !== undefined)
    throw bad('plugin has a task, which has data of its own: leave data out.');
  if (plugin.file !== null || threadsAsked(ways) === 1) return plugin;
  throw bad(
    'threads: functions cannot go to other threads; give as plugin the file of a module that exports them, or leave threads out.',
  );
}

async function trained(
  settings: Settings,
  data: DataSet,
  plugin: LoadedPlugin | null,
  ways: TrainWays,
): Promise<Run> {
  const { onUpdate, onEvaluation, onNote = () => undefined, stopWhen, signal } = ways;
  const facts = factsOf(data);
  assertRunnable(settings, facts);
  for (const { sentence } of adviceOn(settings, facts).filter(stillHolds(settings, plugin))) onNote(sentence);
  const backend = await startEngine();
  const pool = threadsFor(settings, threadsAsked(ways), backend, 'fused', onNote, inThread(plugin, data));
  const start = { settings, data, ...placeOf(data), plugin, checkpoint: null };
  const session = new RunSession(start, backend, null, pool);
  let enough = false;
  const listener: TrainingListener = {
    update: (report) => onUpdate?.(report),
    evaluated: (evaluations) => {
      onEvaluation?.(evaluations);
      enough ||= stopWhen?.(evaluations) ?? false;
    },
    finish: () => undefined,
  };
  const stopAsked = (): boolean => {
    signal?.throwIfAborted();
    return enough;
  };
  try {
    const ending = await session.finish(listener, stopAsked);
    const snapshot = await session.race.snapshot();
    return runOf({
      ending: ending === 'asked' ? 'stopWhen' : ending,
      runFile: session.runFile(),
      data,
      snapshot,
    });
  } finally {
    session.race.dispose();
    pool?.close();
  }
}

/**
 * Trains all contestants of the settings and measures them on the whole test set. Runs that are asked for at the same time
 * train one after the other.
 * @throws PlaygroundError `bad-setting`, `bad-data`, `not-finite` or `no-backend`; the signal's reason; what `ways` throw
 */
export async function train(asked: RunAsked, ways: TrainWays = {}): Promise<Run> {
  ways.signal?.throwIfAborted();
  threadsAsked(ways);
  const plugin = await pluginAsked(asked, ways);
  const settings = settingsAsked(plugin?.data ? { ...asked, data: plugin.data } : asked);
  assertEnds(settings, ways);
  if (plugin) requireUse(settings, plugin);
  return inTurn(async () => {
    const own = plugin?.data ?? (typeof asked.data === 'object' ? asked.data : null);
    const data = own ?? (await loadData(wantedData(settings), () => undefined));
    return trained(settings, data, plugin, ways);
  }, ways.signal);
}
