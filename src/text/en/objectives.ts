/** What every objective is called, and what it is. */
export const OBJECTIVES = {
  ll: { name: 'LL', meaning: 'log-loss on the best' },
  kl: { name: 'KL', meaning: 'soft targets' },
  llcas: { name: 'LLCAS', meaning: 'cost-augmented softmax' },
  hinge: { name: 'Hinge', meaning: 'structured hinge' },
  consistent: { name: 'Consistent', meaning: 'Lee’s consistent loss' },
  expectedCost: { name: 'Expected cost', meaning: 'AggreVaTeD’s' },
  inverseKl: { name: 'Inverse KL', meaning: 'KL the other way round' },
  js: { name: 'JS', meaning: 'Jensen-Shannon' },
  l2: { name: 'L2', meaning: 'scores are costs' },
} as const;
