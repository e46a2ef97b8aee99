/** What a contestant minimises, in short, and in what it is counted. */
import { assertNever } from '../base/assert.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import { objectiveTitle } from '../experiments/objectiveList.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

/** `log-loss, nats`, `KL α 50, nats`, `word’s margin, letters`. */
export function objectiveName(contestant: ContestantSettings): string {
  switch (contestant.method) {
    case 'mle':
    case 'scheduledSampling':
    case 'raml':
      return 'log-loss, nats';
    case 'searnn':
    case 'dagger':
    case 'aggrevated':
    case 'ocd':
      return `${objectiveTitle(effectiveSettings(contestant), 'α ')}, nats`;
    case 'crf':
      return 'word’s log-loss by letter, nats';
    case 'svm':
      return 'word’s margin by letter, letters';
    default:
      return assertNever(contestant.method);
  }
}
