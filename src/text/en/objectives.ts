/** What every objective is called, and what it is. */
export const OBJECTIVES = {
  ll: { name: 'LL', choice: 'LL: log-loss on the best' },
  kl: { name: 'KL', choice: 'KL: soft targets' },
  llcas: { name: 'LLCAS', choice: 'LLCAS: cost-augmented softmax' },
  hinge: { name: 'Hinge', choice: 'Hinge: structured hinge' },
  consistent: { name: 'Consistent', choice: 'Consistent: Lee’s consistent loss' },
  expectedCost: { name: 'Expected cost', choice: 'Expected cost: AggreVaTeD’s' },
  inverseKl: { name: 'Inverse KL', choice: 'Inverse KL: KL the other way round' },
  js: { name: 'JS', choice: 'JS: Jensen-Shannon' },
  l2: { name: 'L2', choice: 'L2: scores are costs' },
} as const;
