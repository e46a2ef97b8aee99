/** MLE: after the true tokens, raise the true next one. @see SeaRNN §2 */
import type { Method } from './method.ts';
import { teachTruth } from './teachTruth.ts';

export const mle: Method = {
  teach: (batch, context) => teachTruth(batch, context, new Uint8Array(batch.layout.size).fill(1)),
};
