/**
 * Scheduled sampling: MLE that gets used to its own mistakes. A coin at every cell decides whether the truth or the
 * model's own choice is fed on; the target stays the truth; the chance ε of the truth falls as training goes on.
 */
import { throwCoins } from '../searnn/coins.ts';
import { Draws } from '../searnn/draws.ts';
import type { Method } from './method.ts';
import { rollInProbability } from './mixing.ts';
import { teachTruth } from './teachTruth.ts';

/**
 * ε and its schedule are the contestant's roll-in mix, `rollInSchedule` and `rollInHalfAfter`. The model's own choice is
 * its best token, as everywhere here; Bengio et al. draw one from its softmax, or take the best.
 * @see Bengio et al. 2015, arXiv 1506.03099, §2.3 and §2.4
 */
export const scheduledSampling: Method = {
  teach: (batch, context) => {
    const { random, settings, update } = context;
    const coins = new Draws(random, update, batch).fork('rollInCoin');
    return teachTruth(batch, context, throwCoins('mixed-cells', coins, rollInProbability(settings, update)));
  },
};
