/** Puts a registered backend in force. */
import { PlaygroundError } from '../../base/errors.ts';
import type { BackendName } from '../../experiments/reports.ts';
import { tf } from '../tf.ts';

/** @throws PlaygroundError `no-backend` when it does not start (tfjs itself only returns false). */
export async function setBackend(name: BackendName): Promise<void> {
  if (await tf.setBackend(name)) return;
  throw new PlaygroundError('no-backend', `${name} did not start`);
}
