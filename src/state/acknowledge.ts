/** Tells the worker that a frame is on the screen: once it is drawn and painted, or in a plain task while the page is hidden. */
import { afterDrawn } from './drawn.ts';
import { tellError } from './noticeStore.ts';
import { afterBackOff, backOffAfter } from './backOff.ts';

/** Acknowledges the frame that the page rests after; does nothing once it is acknowledged. */
let resting: () => void = () => undefined;

/**
 * Calls `acknowledge` once the stores' change has been shown, so that the worker never outruns the page; `calm`: after
 * a rest too, if drawing it took long.
 */
export function acknowledgeWhenShown(acknowledge: () => Promise<unknown>, calm: boolean): void {
  const began = performance.now();
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    document.removeEventListener('visibilitychange', once);
    acknowledge().catch(tellError);
  };
  if (document.hidden) return void setTimeout(once, 0);
  if (calm) resting = once;
  // A page hidden before its next paint gets no animation frame: the change of visibility stands in for it.
  document.addEventListener('visibilitychange', once);
  afterDrawn(() => {
    const rest = calm ? backOffAfter(performance.now() - began) : 0;
    requestAnimationFrame(() => {
      if (!calm) once();
      // Costly pictures follow in their turn, and ask for a rest of their own.
      else setTimeout(() => afterBackOff(once), rest);
    });
  });
}

/** Rests no longer: whoever pauses wants to see at once where the contestants stand. */
export function stopResting(): void {
  resting();
}
