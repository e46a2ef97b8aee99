/**
 * Online optimal completion distillation: after what the model itself wrote, every token counts alike with which a best
 * completion begins. With the exact reference the cost of a token is the best that can still be reached after it, so
 * this is SeaRNN with that reference finishing every word and KL's α beyond all bounds.
 */
import type { Method } from './method.ts';
import { searnn } from './searnn.ts';
import { withFixes } from './withFixes.ts';

/** @see Sabour, Chan & Norouzi 2019, arXiv 1810.01398 */
export const ocd: Method = withFixes('ocd', searnn);
