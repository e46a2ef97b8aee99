/** Of several tabs one works on a queue at a time. */
import { PlaygroundError } from '../../base/errors.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { QUEUES } from '../../text/en/queues.ts';
import { heldLocks } from '../heldLocks.ts';

export type QueueName = 'tables' | 'seeds';

const lockOf = (queue: QueueName): string => `searnn-${queue}`;

/** @throws PlaygroundError `not-ready` when another tab works on it */
export async function alone(queue: QueueName, work: () => Promise<void>): Promise<void> {
  if ((await heldLocks()) === null) return work();
  await navigator.locks.request(lockOf(queue), { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new PlaygroundError('not-ready', sayOfAny(QUEUES.elsewhere));
    await work();
  });
}

/** Whether any tab works on it, as far as the browser tells. */
export async function isWorkedOn(queue: QueueName): Promise<boolean> {
  return (await heldLocks())?.some(({ name }) => name === lockOf(queue)) === true;
}
