/** What every objective is good or known for. */
export const OBJECTIVE_SUMMARIES = {
  ll: 'Raises the cheapest {$unit} only, whatever the others cost.',
  kl: 'Spreads the target over all tried {$units}, cheaper ones higher.',
  llcas:
    'Log-loss on the cheapest {$unit}, which must win even after every other has been raised by its cost.',
  hinge:
    'The score of the cheapest {$unit} must be above every other by at least the difference in cost; beyond that nothing changes.',
  consistent:
    'Pushes {$units} below the mean score, the harder the more they cost. No single {$unit} is the target.',
  expectedCost:
    'The cost to expect when a {$unit} is drawn from the model. With roll-out by the reference this is AggreVaTeD.',
  inverseKl: 'Is satisfied with one good {$unit}, where KL wants all of them.',
  js: 'Between KL and its inverse, and never above ln 2, so a hopeless cell hardly moves anything.',
  l2: 'Regression: the scores themselves are fitted to the scaled costs. A large α needs a small learning rate.',
} as const;
