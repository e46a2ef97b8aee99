/** The terms that a question mark explains. */
export const TERM_NAMES = [
  'costTable',
  'cost',
  'regret',
  'target',
  'model',
  'difference',
  'rollOuts',
  'forced',
  'testError',
  'verdict',
  'losses',
  'confusion',
  'recovery',
  'attention',
] as const;
export type TermName = (typeof TERM_NAMES)[number];
