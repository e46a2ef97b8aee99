/** Every objective as the reader meets it; its code lives in `searnn/objectives/`, tied to this list by a test. */
import { OBJECTIVES } from '../text/en/objectives.ts';
import { plain } from '../text/numbers.ts';
import { fill } from '../text/tell.ts';

/** What is told of an objective. s scores, c costs above the cheapest, p = softmax(s), P = softmax(−α·c), a* the cheapest. */
export interface ObjectiveInfo {
  /** In names of contestants. */
  readonly name: string;
  /** In the form's list: name and meaning. */
  readonly choice: string;
  readonly formula: string;
  /** Whether the cost scale α is in the formula. */
  readonly scaled: boolean;
  /** The distribution it pulls towards: the one cheapest token, KL's soft target, or all cheapest tokens alike. */
  readonly wants: 'best' | 'soft' | 'cheapest';
  /** Whether its loss is a logarithm of probabilities, and so counted in nats; others are in costs, or in scores. */
  readonly inNats: boolean;
  /** Whether its gradient is p − q. */
  readonly crossEntropy: boolean;
}

export const OBJECTIVE_IDS = [
  'll',
  'kl',
  'llcas',
  'hinge',
  'consistent',
  'expectedCost',
  'inverseKl',
  'js',
  'l2',
] as const;
export type ObjectiveId = (typeof OBJECTIVE_IDS)[number];

export const OBJECTIVE_INFO: Readonly<Record<ObjectiveId, ObjectiveInfo>> = {
  ll: {
    ...OBJECTIVES.ll,
    formula: '−log p(a*)',
    scaled: false,
    wants: 'best',
    inNats: true,
    crossEntropy: true,
  },
  kl: {
    ...OBJECTIVES.kl,
    formula: '−Σ P(a) log p(a)',
    scaled: true,
    wants: 'soft',
    inNats: true,
    crossEntropy: true,
  },
  llcas: {
    ...OBJECTIVES.llcas,
    formula: '−log softmax(s + α·c)(a*)',
    scaled: true,
    wants: 'best',
    inNats: true,
    crossEntropy: false,
  },
  hinge: {
    ...OBJECTIVES.hinge,
    formula: 'max(s + c) − s(a*)',
    scaled: false,
    wants: 'best',
    inNats: false,
    crossEntropy: false,
  },
  consistent: {
    ...OBJECTIVES.consistent,
    formula: 'Σ c(a) ln(1 + exp(s(a) − mean s))',
    scaled: false,
    wants: 'cheapest',
    inNats: false,
    crossEntropy: false,
  },
  expectedCost: {
    ...OBJECTIVES.expectedCost,
    formula: 'Σ p(a) c(a)',
    scaled: false,
    wants: 'cheapest',
    inNats: false,
    crossEntropy: false,
  },
  inverseKl: {
    ...OBJECTIVES.inverseKl,
    formula: 'Σ p(a) log(p(a) / P(a))',
    scaled: true,
    wants: 'soft',
    inNats: true,
    crossEntropy: false,
  },
  js: {
    ...OBJECTIVES.js,
    formula: '½ KL(p ‖ m) + ½ KL(P ‖ m), m = (p + P) / 2',
    scaled: true,
    wants: 'soft',
    inNats: true,
    crossEntropy: false,
  },
  l2: {
    ...OBJECTIVES.l2,
    formula: 'Σ (s(a) + α(c(a) − max c / 2))²',
    scaled: true,
    wants: 'soft',
    inNats: false,
    crossEntropy: false,
  },
};

/** An objective in short, with α where it has one: `LL`, `KL 50`; `KL α 50` with `sign` `α `. */
export function objectiveTitle(
  { objective, costScale }: { readonly objective: ObjectiveId; readonly costScale: number },
  sign = '',
): string {
  const { name, scaled } = OBJECTIVE_INFO[objective];
  const told = fill(name, {});
  return scaled ? `${told} ${sign}${plain(costScale)}` : told;
}
