/** Costly drawings one after the other, each a task of its own, so that together they never hold the page up. */
import { afterBackOff } from '../state/backOff.ts';

const waiting: (() => void)[] = [];
let going = false;

function next(): void {
  const draw = waiting.shift();
  going = draw !== undefined;
  if (draw === undefined) return;
  afterBackOff(next);
  draw();
}

/** Calls `draw` when those who came before have drawn: a frame apart, on a slow machine further. */
export function inTurn(draw: () => void): void {
  waiting.push(draw);
  if (!going) setTimeout(next);
  going = true;
}
