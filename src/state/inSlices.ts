/** Long work of the page's own thread, in slices of a frame: between two of them the browser paints, and hears the reader. */
import type { Sliced } from '../base/sliced.ts';

/** How long the page works at a stretch, ms; while nobody sees it timers come once a second, and it works longer. */
const STRETCH = { seen: 12, hidden: 500 } as const;

/** The reader waits for it: a machine that is busy with training must not make that long. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the work makes. @throws what it throws */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    await rest();
    const end = performance.now() + (document.hidden ? STRETCH.hidden : STRETCH.seen);
    do {
      const { done, value } = work.next();
      if (done === true) return value;
    } while (performance.now() < end);
  }
}
