/** German: what every objective is called, and what it is. */
import type * as EN from '../en/objectives.ts';
import type { Translated } from '../translated.ts';

export const OBJECTIVES = {
  ll: { name: 'LL', choice: 'LL: Log-Loss auf dem Besten' },
  kl: { name: 'KL', choice: 'KL: weiche Ziele' },
  llcas: { name: 'LLCAS', choice: 'LLCAS: Softmax mit Kostenaufschlag' },
  hinge: { name: 'Hinge', choice: 'Hinge: strukturierter Hinge' },
  consistent: { name: 'Consistent', choice: 'Consistent: konsistenter Loss von Lee' },
  expectedCost: { name: 'Erwartete Kosten', choice: 'Erwartete Kosten: wie AggreVaTeD' },
  inverseKl: { name: 'Inverse KL', choice: 'Inverse KL: KL andersherum' },
  js: { name: 'JS', choice: 'JS: Jensen-Shannon' },
  l2: { name: 'L2', choice: 'L2: Scores sind Kosten' },
} satisfies Translated<typeof EN.OBJECTIVES>;
