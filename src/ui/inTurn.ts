/** Costly drawings one after the other, each a task of its own, so that together they never hold the page up. */

/** Time between two drawings, ms: a frame, in which the browser paints and hears the reader. */
const PAUSE = 16;

const waiting: (() => void)[] = [];

function next(): void {
  const draw = waiting.shift();
  if (waiting.length > 0) setTimeout(next, PAUSE);
  draw?.();
}

/** Calls `draw` when those who came before have drawn. */
export function inTurn(draw: () => void): void {
  waiting.push(draw);
  if (waiting.length === 1) setTimeout(next);
}
