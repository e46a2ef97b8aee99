/** AggreVaTeD: the expected cost of a token drawn from the model, when the reference finishes the sequence. */
import type { Method } from './method.ts';
import { searnn } from './searnn.ts';
import { withFixes } from './withFixes.ts';

/** SeaRNN with the objective `expectedCost` and roll-outs by the reference. @see Sun et al. 2017, arXiv 1703.01030 */
export const aggrevated: Method = withFixes('aggrevated', searnn);
