/** What is known of combinations of settings: many sentences that nobody needs before the engine stands. */
import { part } from './part.ts';

export const advice = part(() => import('../experiments/combinations.ts'));
