/** Starts a thread of the command line that trains whole runs, in Node's `worker_threads`. Plain JavaScript: it runs before TypeScript can. */
import { load } from './load.js';

await load('jobs/jobThread');
