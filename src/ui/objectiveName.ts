/** What a contestant minimises, in short: `log-loss`, `LL`, `KL α 50`. */
import { objectiveTitle } from '../experiments/objectiveList.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

export function objectiveName(contestant: ContestantSettings): string {
  return contestant.method === 'mle' ? 'log-loss' : objectiveTitle(contestant, 'α ');
}
