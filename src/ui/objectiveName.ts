/** What a contestant minimises, in short: `log-loss`, `LL`, `KL α 50`. */
import type { ContestantSettings } from '../experiments/settings.ts';

export function objectiveName({ method, objective, costScale }: ContestantSettings): string {
  if (method === 'mle') return 'log-loss';
  return objective === 'kl' ? `KL α ${costScale}` : 'LL';
}
