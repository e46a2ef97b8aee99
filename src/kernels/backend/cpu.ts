/** The plain JavaScript backend: slow, always there, and the one the others are checked against. */
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from './setBackend.ts';
import type { StartedBackend } from './starter.ts';

export async function startCpu(): Promise<StartedBackend> {
  await setBackend('cpu');
  return { adapter: 'plain JavaScript' };
}
