/** Threads of the command line: how many there are to be, and why; how one is spawned. */
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BackendReport, KernelPath } from '../experiments/reports.ts';
import { chooseThreads } from '../experiments/threadChoice.ts';
import type { Settings } from '../experiments/settings.ts';
import type { PluginInThread } from './plugin/pluginInThread.ts';
import { ThreadPool } from '../training/threads/threadPool.ts';
import type { Thread } from '../training/threads/engineThread.ts';

const ENTRY = new URL('../../scripts/thread.js', import.meta.url);

/**
 * A worker that becomes a thread; it ends with the program.
 * @param plugin the functions that it is to have, too
 */
export const startWorker = (plugin: PluginInThread | null = null): Worker =>
  new Worker(ENTRY, { workerData: plugin });

/** A worker as a thread. */
export function threadOver(worker: Worker): Thread {
  let ended = false;
  return {
    post: (message, transfer) => {
      // A port that crosses is Node's own, whatever its type says.
      worker.postMessage(message, transfer as ArrayBuffer[]);
    },
    listen: (listener) => {
      worker.on('message', listener);
    },
    onEnd: (listener) => {
      const end = (why: string): void => {
        if (!ended) listener(why);
        ended = true;
      };
      worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => end(`it ended with code ${code}`));
    },
    terminate: () => {
      ended = true;
      void worker.terminate();
    },
  };
}

/** Threads for a race; null where contestants take turns. @param asked by the user, null by nobody */
export function threadsFor(
  settings: Settings,
  asked: number | null,
  { backend, adapter }: BackendReport,
  kernels: KernelPath,
  say: (text: string) => void,
  plugin: PluginInThread | null = null,
): ThreadPool | null {
  const cores = os.availableParallelism();
  const { count } = chooseThreads({ settings, backend, cores, asked, page: false });
  if (count < 2) return null;
  return new ThreadPool(count, {
    spawn: () => threadOver(startWorker(plugin)),
    asked: { backend, kernels },
    adapter,
    patience: asked === null ? WARM_UP : 0,
    onTrouble: (trouble, why) => say(`note: ${TROUBLE[trouble]} (${why}).`),
  });
}

/** A run that is over within this time, ms, is over before threads have started. */
const WARM_UP = 5_000;

const TROUBLE = {
  ended: 'A thread ended; what it had learned since the run was last kept is computed again',
  none: 'Training has one thread, because others could not be started',
} as const;
