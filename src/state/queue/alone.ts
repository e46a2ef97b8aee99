/** Of several tabs one works on a queue at a time. */
import { PlaygroundError } from '../../base/errors.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { QUEUES } from '../../text/en/queues.ts';

export type QueueName = 'tables' | 'seeds';

const lockOf = (queue: QueueName): string => `searnn-${queue}`;

/** @throws PlaygroundError `not-ready` when another tab works on it */
export async function alone(queue: QueueName, work: () => Promise<void>): Promise<void> {
  // Absent on pages that are not served securely: then nobody can tell.
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(lockOf(queue), { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new PlaygroundError('not-ready', sayOfAny(QUEUES.elsewhere));
    await work();
  });
}

/** Whether any tab works on it, as far as the browser tells. */
export async function isWorkedOn(queue: QueueName): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(queue));
}
