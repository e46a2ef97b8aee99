/**
 * Online DAgger: the truth is the target on the prefixes that the model writes itself. It is SeaRNN with LL and
 * roll-outs by the reference, since under Hamming cost the token that the reference finishes best is always the truth:
 * the control that asks what roll-outs by the model buy.
 */
import type { Method } from './method.ts';
import { searnn } from './searnn.ts';
import { withFixes } from './withFixes.ts';

/** @see Ross et al. 2011, A Reduction of Imitation Learning and Structured Prediction to No-Regret Online Learning */
export const dagger: Method = withFixes('dagger', searnn);
