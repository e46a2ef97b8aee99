/** Puts a registered backend in force. */
import { PlaygroundError } from '../../base/errors.ts';
import type { BackendName } from '../../experiments/reports.ts';
import { tf } from '../tf.ts';
import { BACKEND } from '../../text/en/backend.ts';
import { tell } from '../../text/tell.ts';

/** @throws PlaygroundError `no-backend` when it does not start (tfjs itself only returns false). */
export async function setBackend(name: BackendName): Promise<void> {
  if (await tf.setBackend(name)) return;
  throw new PlaygroundError('no-backend', tell(BACKEND.didNotStart, { backend: name }));
}
