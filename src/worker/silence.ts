/** How long nothing has been heard, and how long that is borne. */

/** How long a worker may give no sign of life, ms: at least `atLeast`, and `phases` times the longest phase seen. */
export interface Patience {
  readonly atLeast: number;
  readonly phases: number;
  /** While no phase of the run is known yet, and for whatever compiles, reads or measures. */
  readonly beforeFirstFrame: number;
}
export const PATIENCE: Patience = { atLeast: 5_000, phases: 5, beforeFirstFrame: 60_000 };

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
