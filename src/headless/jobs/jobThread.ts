/** A thread of the command line that trains whole runs, one after the other; `scripts/job.js` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { startBackend } from '../backend.ts';
import { loadedInThread } from '../plugin/pluginInThread.ts';
import type { FromJobThread, JobThreadStart, ToJobThread } from './messages.ts';
import { NewsTeller } from './newsTeller.ts';
import { dataOf } from './sharedData.ts';
import { trainJob, type JobTask } from './trainJob.ts';

const port = parentPort;
assert(port !== null, 'a worker thread');
const post = (message: FromJobThread): void => port.postMessage(message);

// Whoever starts this thread gives it nothing else.
const { data: shared, plugin: pluginFile, backend: backendName, ...asked } = workerData as JobThreadStart;
const data = dataOf(shared);
let stopping = false;

async function train(task: JobTask): Promise<void> {
  const progress = new NewsTeller(
    task.job.settings.contestants.length,
    (news) => post({ kind: 'news', news }),
    () => performance.now(),
  );
  const say = (text: string) => post({ kind: 'said', text });
  try {
    const place = { ...asked, data, plugin: await plugin, backend: await backend };
    post({ kind: 'ended', whole: await trainJob(task, place, { progress, say, stopAsked: () => stopping }) });
  } catch (error) {
    const code = error instanceof PlaygroundError ? error.code : null;
    const [message, stack] =
      error instanceof Error ? [error.message, error.stack ?? null] : [String(error), null];
    post({ kind: 'failed', code, message, stack });
  }
}

const backend = startBackend(backendName, asked.kernels);
const plugin = pluginFile === null ? Promise.resolve(null) : loadedInThread(pluginFile);
// Told by the run that needs them.
for (const needed of [backend, plugin]) needed.catch(() => undefined);
port.on('message', (message: ToJobThread) => {
  if (message.kind === 'stop') stopping = true;
  else void train(message.task);
});
