/** A watchdog: how long nothing has been heard of the worker, and how long that is borne. */
import type { RequestName } from './protocol.ts';

/** How long a worker may give no sign of life, ms: at least `atLeast`, and `phases` times the longest phase seen. */
export interface Timeouts {
  readonly atLeast: number;
  readonly phases: number;
  /** While no phase of the run is known yet, and for whatever compiles, reads or measures. */
  readonly beforeFirstFrame: number;
  /** Before the first frame of a large run, however long its update is estimated to take. */
  readonly atMost?: number;
}
export const TIMEOUTS: Timeouts = {
  ...{ atLeast: 5_000, phases: 5 },
  ...{ beforeFirstFrame: 60_000, atMost: 1_800_000 },
};

/** A worker that has been quiet so long, ms, is asked for a sign of life. */
export const PING_AFTER = 1_000;

/** What may take long before any phase of it is known. */
export const SLOW = [
  ...(['boot', 'loadBuiltIn', 'loadFile', 'configure', 'restore', 'bench', 'playGraphs'] as const),
  ...(['checkpoint', 'openCheckpoint', 'saveWeights', 'findWeights', 'beginWith'] as const),
] satisfies RequestName[];

/** How often the silence is looked at, ms. Ticks are counted, so a laptop's sleep is not taken for silence. */
const TICK = 50;

/** Tells at every tick for how long `signs` has not changed, ms. Returns how to stop. */
export function countSilence(signs: () => number, onTick: (silence: number) => void): () => void {
  let silence = 0;
  let heard = signs();
  const timer = setInterval(() => {
    const now = signs();
    silence = heard === now ? silence + TICK : 0;
    heard = now;
    onTick(silence);
  }, TICK);
  return () => clearInterval(timer);
}
