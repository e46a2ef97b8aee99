/** How long the page leaves its reader alone after costly work: the slower the machine, the calmer the page. */

/** A frame, ms: time for the browser to paint and to hear the reader. */
const FRAME = 16;
/** Work that held the main thread for longer than a frame is followed by so many times its length of rest. */
const TIMES = 9;
/** The longest rest, ms. */
const LONGEST = 1_000;

/** How long to rest after work that `held` the main thread (its drawing, layout and paint) for so long; both ms. */
export function backOffAfter(held: number): number {
  return held <= FRAME ? 0 : Math.min(TIMES * held, LONGEST);
}

/** Calls `goOn` a frame after now; later if the page was held up meanwhile, after a rest that makes up for it. */
export function afterBackOff(goOn: () => void): void {
  const began = performance.now();
  setTimeout(() => {
    // What the timer is late by, work took away from the page.
    const rest = backOffAfter(performance.now() - began - FRAME);
    if (rest > 0) setTimeout(goOn, rest);
    else goOn();
  }, FRAME);
}
