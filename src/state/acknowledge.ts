/** Tells the worker that a frame is on the screen: after the next paint, or in a plain task while the page is hidden. */
import { tellError } from './noticeStore.ts';
import { afterRest } from './rest.ts';

/** Acknowledges the frame that the page rests after; does nothing once it is acknowledged. */
let resting: () => void = () => undefined;

/**
 * Calls `acknowledge` once the stores' change has been shown, so that the worker never outruns the page; `calm`: after
 * a rest too, if showing it took long.
 */
export function acknowledgeWhenShown(acknowledge: () => Promise<unknown>, calm: boolean): void {
  const once = (): void => {
    if (done) return;
    done = true;
    document.removeEventListener('visibilitychange', once);
    acknowledge().catch(tellError);
  };
  let done = false;
  if (document.hidden) return void setTimeout(once, 0);
  let waitsFor = calm ? 2 : 1;
  const shown = (): void => {
    waitsFor -= 1;
    if (waitsFor === 0) once();
  };
  requestAnimationFrame(shown);
  if (calm) {
    resting = once;
    afterRest(shown);
  }
  // A page hidden before its next paint gets no animation frame: the change of visibility stands in for it.
  document.addEventListener('visibilitychange', once);
}

/** Rests no longer: whoever pauses wants to see at once where the contestants stand. */
export function stopResting(): void {
  resting();
}
