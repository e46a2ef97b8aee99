/** How much room a run takes in the browser's storage, about. */
import type { RunFile } from '../runFile.ts';

/** Of a test with its figures, and of an event; measured as what Chromium's database grows by. */
const EACH = { test: 400, event: 150, run: 3_000 } as const;

/** Bytes. */
export const bytesOf = ({ contestants, events }: Pick<RunFile, 'contestants' | 'events'>): number =>
  contestants.reduce(
    (sum, { loss, gradientNorm, evaluations }) =>
      sum + 4 * (loss.length + gradientNorm.length) + EACH.test * evaluations.length,
    EACH.run + EACH.event * events.length,
  );
