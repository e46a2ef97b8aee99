/** What each objective that is no cross-entropy does with the costs of a cell, after its name. */
import type { ObjectiveId } from '../../experiments/objectiveList.ts';

export const PULLS: Readonly<Record<Exclude<ObjectiveId, 'll' | 'kl'>, string>> = {
  llcas:
    'wants it to win even after every other {$unit} has been given a head start that grows with its cost',
  hinge: 'wants its score above that of every other {$unit} by at least the difference in cost',
  consistent: 'pushes {$units} below the mean score, the harder the more they cost',
  expectedCost: 'moves probability from {$units} that cost more than the average to those that cost less',
  inverseKl: 'takes probability from {$units} that the costs rule out, and is content with one good {$unit}',
  js: 'pulls the model towards what the costs want, but hardly where it is hopelessly far off',
  l2: 'wants the scores themselves to fall with the costs',
};
