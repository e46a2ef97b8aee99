/** German: BLEU, and what else must be said where one stands. */
import type * as EN from '../en/bleu.ts';
import type { Translated } from '../translated.ts';

const UNKNOWN = '{$share} % der wahren {$units} sind unbekannt';
const WHY_ZERO =
  'BLEU ist 0, wo nirgends vier {$units} hintereinander stimmen, wie auch bei {$sequencesDat} mit weniger {$unitsDat}; chrF unterscheidet sie';

export const BLEU = {
  score: 'BLEU {$score}',
  scoreAside: 'BLEU {$score} ({$aside})',
  chrF: 'chrF {$score}',
  asWord: '{$score}, wenn alle unbekannten {$units} als gleich gelten',
  unknown: UNKNOWN,
  whyZero: WHY_ZERO,
  notes: {
    asWord: 'Unbekannte {$units} stimmen nie überein; gelten sie alle als gleich, ist BLEU {$scores}.',
    unknown: `${UNKNOWN}.`,
    whyZero: `${WHY_ZERO}.`,
  },
} satisfies Translated<typeof EN.BLEU>;
