/** Starts a thread of the command line, in Node's `worker_threads`. Plain JavaScript: it runs before TypeScript can. */
import { load } from './load.js';

await load('thread');
