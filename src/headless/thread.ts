/** A thread of the command line that trains contestants; `scripts/thread.js` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import type { ToThread } from '../training/threads/messages.ts';
import { ThreadEngine } from '../training/threads/threadEngine.ts';
import { addedInThread, type PluginInThread } from './plugin/pluginInThread.ts';
import { parseBackend, startBackend } from './backend.ts';

const port = parentPort;
assert(port !== null, 'a worker thread');

// Whoever starts this thread gives it nothing else.
const plugin = workerData as PluginInThread | null;
const added = plugin === null ? undefined : await addedInThread(plugin);

const engine = new ThreadEngine({
  added,
  startBackend: async ({ backend, kernels }) => (await startBackend(parseBackend(backend), kernels)).adapter,
  post: (message, transfer) => {
    // Node's list of what can be transferred is shorter than a browser's; ours is of memory alone.
    port.postMessage(message, transfer as ArrayBuffer[]);
  },
});
port.on('message', (message: ToThread) => {
  engine.hear(message);
});
