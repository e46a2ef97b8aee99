/** Starts a thread of the command line that trains whole runs, in Node's `worker_threads`. Plain JavaScript: it runs before TypeScript can. */
import path from 'node:path';
import { register } from 'tsx/esm/api';

register({ tsconfig: path.join(import.meta.dirname, '..', 'tsconfig.json') });
await import('../src/headless/jobs/jobThread.ts');
