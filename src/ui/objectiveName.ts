/** What a contestant minimises, in short, and in what it is counted. */
import { CURVES } from '../text/en/curves.ts';
import type { Say } from '../text/say.ts';
import { assertNever } from '../base/assert.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import { objectiveTitle } from '../experiments/objectiveList.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

/** `log-loss, nats`, `KL α 50, nats`, `word’s margin by letter, letters`. */
export function objectiveName(say: Say, contestant: ContestantSettings): string {
  const { losses } = CURVES;
  switch (contestant.method) {
    case 'mle':
    case 'scheduledSampling':
    case 'raml':
      return say(losses.logLoss);
    case 'searnn':
    case 'dagger':
    case 'aggrevated':
    case 'ocd':
      return say(losses.objective, { objective: objectiveTitle(effectiveSettings(contestant), 'α ') });
    case 'crf':
      return say(losses.crf);
    case 'svm':
      return say(losses.svm);
    default:
      return assertNever(contestant.method);
  }
}
