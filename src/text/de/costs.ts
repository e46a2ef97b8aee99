/** German: what a cost asks of the data. */
import type * as EN from '../en/costs.ts';
import type { Translated } from '../translated.ts';

export const COSTS = {
  noChunks:
    'Chunk-F1 braucht Tags wie B-NP, I-NP und O, und die haben diese Daten nicht; wählen Sie andere Kosten',
} satisfies Translated<typeof EN.COSTS>;
