/** A long run forgets old events, but never a change of settings. */
import { expect, it } from 'vitest';
import { EventLog } from '../../../src/worker/eventLog.ts';

it('of many events the oldest go, and changes of settings stay', () => {
  const log = new EventLog();
  const change = {
    at: 1,
    what: 'settings changed: beam 1 → 2',
    updates: [1],
    changed: { beam: [1, 2] as const },
  };
  log.add({ at: 0, what: 'playing' });
  log.add(change);
  log.add(null);
  for (let i = 0; i < 2_000; i++) log.add({ at: i, what: 'paused' });
  expect(log.all).toHaveLength(1_000);
  expect(log.all[0]).toBe(change);
  expect(log.all.at(-1)).toEqual({ at: 1_999, what: 'paused' });
});
