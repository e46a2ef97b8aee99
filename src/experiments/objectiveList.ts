/** Every objective as the reader meets it; its code lives in `searnn/objectives/`, tied to this list by a test. */

/** What is told of an objective. s scores, c costs above the cheapest, p = softmax(s), P = softmax(−α·c), a* the cheapest. */
export interface ObjectiveInfo {
  /** In names of contestants. */
  readonly name: string;
  /** In the form's list, after the name. */
  readonly meaning: string;
  readonly formula: string;
  /** What it is good or known for. */
  readonly summary: string;
  readonly source: string;
  /** Whether the cost scale α is in the formula. */
  readonly scaled: boolean;
  /** The distribution it pulls towards: the one cheapest token, KL's soft target, or all cheapest tokens alike. */
  readonly wants: 'best' | 'soft' | 'cheapest';
  /** Whether its gradient is p − q. */
  readonly crossEntropy: boolean;
}

const PAPER = 'Leblond et al. 2018, §4';
const THEIR_CODE = 'the authors’ code; not in the paper';

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
    name: 'LL',
    meaning: 'log-loss on the best',
    formula: '−log p(a*)',
    summary: 'Raises the cheapest {$unit} only, whatever the others cost.',
    source: PAPER,
    scaled: false,
    wants: 'best',
    crossEntropy: true,
  },
  kl: {
    name: 'KL',
    meaning: 'soft targets',
    formula: '−Σ P(a) log p(a)',
    summary: 'Spreads the target over all tried {$units}, cheaper ones higher.',
    source: PAPER,
    scaled: true,
    wants: 'soft',
    crossEntropy: true,
  },
  llcas: {
    name: 'LLCAS',
    meaning: 'cost-augmented softmax',
    formula: '−log softmax(s + α·c)(a*)',
    summary:
      'Log-loss on the cheapest {$unit}, which must win even after every other has been raised by its cost.',
    source: `${PAPER}; Gimpel and Smith 2010`,
    scaled: true,
    wants: 'best',
    crossEntropy: false,
  },
  hinge: {
    name: 'Hinge',
    meaning: 'structured hinge',
    formula: 'max(s + c) − s(a*)',
    summary:
      'The score of the cheapest {$unit} must be above every other by at least the difference in cost; beyond that nothing changes.',
    source: `${PAPER}; Taskar et al. 2003`,
    scaled: false,
    wants: 'best',
    crossEntropy: false,
  },
  consistent: {
    name: 'Consistent',
    meaning: 'Lee’s consistent loss',
    formula: 'Σ c(a) ln(1 + exp(s(a) − mean s))',
    summary:
      'Pushes {$units} below the mean score, the harder the more they cost. No single {$unit} is the target.',
    source: `${PAPER}; Lee et al. 2004`,
    scaled: false,
    wants: 'cheapest',
    crossEntropy: false,
  },
  expectedCost: {
    name: 'Expected cost',
    meaning: 'AggreVaTeD’s',
    formula: 'Σ p(a) c(a)',
    summary:
      'The cost to expect when a {$unit} is drawn from the model. With roll-out by the reference this is AggreVaTeD.',
    source: 'Sun et al. 2017, Deeply AggreVaTeD',
    scaled: false,
    wants: 'cheapest',
    crossEntropy: false,
  },
  inverseKl: {
    name: 'Inverse KL',
    meaning: 'KL the other way round',
    formula: 'Σ p(a) log(p(a) / P(a))',
    summary: 'Is satisfied with one good {$unit}, where KL wants all of them.',
    source: THEIR_CODE,
    scaled: true,
    wants: 'soft',
    crossEntropy: false,
  },
  js: {
    name: 'JS',
    meaning: 'Jensen-Shannon',
    formula: '½ KL(p ‖ m) + ½ KL(P ‖ m), m = (p + P) / 2',
    summary: 'Between KL and its inverse, and never above ln 2, so a hopeless cell hardly moves anything.',
    source: THEIR_CODE,
    scaled: true,
    wants: 'soft',
    crossEntropy: false,
  },
  l2: {
    name: 'L2',
    meaning: 'scores are costs',
    formula: 'Σ (s(a) + α(c(a) − max c / 2))²',
    summary:
      'Regression: the scores themselves are fitted to the scaled costs. A large α needs a small learning rate.',
    source: THEIR_CODE,
    scaled: true,
    wants: 'soft',
    crossEntropy: false,
  },
};

/** An objective in short, with α where it has one: `LL`, `KL 50`; `KL α 50` with `sign` `α `. */
export function objectiveTitle(
  { objective, costScale }: { readonly objective: ObjectiveId; readonly costScale: number },
  sign = '',
): string {
  const { name, scaled } = OBJECTIVE_INFO[objective];
  return scaled ? `${name} ${sign}${costScale}` : name;
}
