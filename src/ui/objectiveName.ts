/** What a contestant minimises, in short, and in what it is counted. */
import { assertNever } from '../base/assert.ts';
import { objectiveTitle } from '../experiments/objectiveList.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

/** `log-loss, nats`, `KL α 50, nats`, `word’s margin, letters`. */
export function objectiveName(contestant: ContestantSettings): string {
  switch (contestant.method) {
    case 'mle':
      return 'log-loss, nats';
    case 'searnn':
      return `${objectiveTitle(contestant, 'α ')}, nats`;
    case 'crf':
      return 'word’s log-loss by letter, nats';
    case 'svm':
      return 'word’s margin by letter, letters';
    default:
      return assertNever(contestant.method);
  }
}
