/** Which news of a run nobody waits for: figures that come by themselves, and a newer answer to what was asked before. */
import type { AtTimePoint, ForkAnswer, RunState } from './runState.ts';

const isOfOneTime = (now: AtTimePoint<unknown> | null, before: AtTimePoint<unknown> | null): boolean =>
  now !== null && before !== null && now.timePoint?.id === before.timePoint?.id;

const isOfOneFork = (now: ForkAnswer | null, before: ForkAnswer | null): boolean =>
  now !== null &&
  before !== null &&
  now.forced === before.forced &&
  now.testIndex === before.testIndex &&
  now.timePoint === before.timePoint;

/** Of the answers that are asked for again and again while training goes on: is the newer one to the same question? */
const areRefreshed = (now: RunState, before: RunState): Partial<Record<keyof RunState, boolean>> => ({
  writings: isOfOneTime(now.writings, before.writings),
  recovery: isOfOneTime(now.recovery, before.recovery),
  fork: isOfOneFork(now.fork, before.fork),
});

/** True where what is new may be drawn bit by bit; a new run, and what the reader asked for, are drawn at once. */
export function isCalm(now: RunState, before: RunState): boolean {
  if (now.run !== before.run) return false;
  if (now.updates !== before.updates) return true;
  const changed = (Object.keys(now) as (keyof RunState)[]).filter((key) => now[key] !== before[key]);
  const refreshed = areRefreshed(now, before);
  return changed.every((key) => refreshed[key] ?? false);
}
