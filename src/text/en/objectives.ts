/** Every objective as the reader meets it: its name, what it is, and what it is good or known for. */
export const OBJECTIVES = {
  ll: {
    name: 'LL',
    meaning: 'log-loss on the best',
    summary: 'Raises the cheapest {$unit} only, whatever the others cost.',
  },
  kl: {
    name: 'KL',
    meaning: 'soft targets',
    summary: 'Spreads the target over all tried {$units}, cheaper ones higher.',
  },
  llcas: {
    name: 'LLCAS',
    meaning: 'cost-augmented softmax',
    summary:
      'Log-loss on the cheapest {$unit}, which must win even after every other has been raised by its cost.',
  },
  hinge: {
    name: 'Hinge',
    meaning: 'structured hinge',
    summary:
      'The score of the cheapest {$unit} must be above every other by at least the difference in cost; beyond that nothing changes.',
  },
  consistent: {
    name: 'Consistent',
    meaning: 'Lee’s consistent loss',
    summary:
      'Pushes {$units} below the mean score, the harder the more they cost. No single {$unit} is the target.',
  },
  expectedCost: {
    name: 'Expected cost',
    meaning: 'AggreVaTeD’s',
    summary:
      'The cost to expect when a {$unit} is drawn from the model. With roll-out by the reference this is AggreVaTeD.',
  },
  inverseKl: {
    name: 'Inverse KL',
    meaning: 'KL the other way round',
    summary: 'Is satisfied with one good {$unit}, where KL wants all of them.',
  },
  js: {
    name: 'JS',
    meaning: 'Jensen-Shannon',
    summary: 'Between KL and its inverse, and never above ln 2, so a hopeless cell hardly moves anything.',
  },
  l2: {
    name: 'L2',
    meaning: 'scores are costs',
    summary:
      'Regression: the scores themselves are fitted to the scaled costs. A large α needs a small learning rate.',
  },
} as const;
