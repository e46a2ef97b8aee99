/** What a contestant minimises, in short, and in what it is counted. */
import { CURVES } from '../text/en/curves.ts';
import type { Say } from '../tasks/say.ts';
import { assertNever } from '../base/assert.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import { METHODS } from '../experiments/methods.ts';
import { OBJECTIVE_INFO, objectiveTitle } from '../experiments/objectiveList.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

/** `log-loss, nats`, `KL α 50, nats`, `Expected cost`, `word’s margin by letter, letters`. */
export function objectiveName(say: Say, contestant: ContestantSettings): string {
  const { losses } = CURVES;
  const { aims } = METHODS[contestant.method];
  switch (aims) {
    case 'truth':
    case 'drawn':
      return say(losses.logLoss);
    case 'costs': {
      const settings = effectiveSettings(contestant);
      const objective = objectiveTitle(settings, 'α ');
      return OBJECTIVE_INFO[settings.objective].inNats ? say(losses.inNats, { objective }) : objective;
    }
    case 'likelihood':
      return say(losses.crf);
    case 'margin':
      return say(losses.svm);
    default:
      return assertNever(aims);
  }
}
