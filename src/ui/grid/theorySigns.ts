/** Signs for what theory says, so that it is not said by colour alone. */
import type { TheoryBadge } from '../../experiments/theory.ts';

export const THEORY_SIGNS: Readonly<Record<TheoryBadge['tone'], string>> = {
  good: '✓',
  caution: '~',
  bad: '✕',
  unknown: '?',
};
