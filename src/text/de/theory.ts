/** German: what theory says of a pair of roll-in and roll-out. */
import type * as EN from '../en/theory.ts';
import type { Translated } from '../translated.ts';

const INCONSISTENT =
  'Inkonsistent: Das Modell sieht immer nur, was die Referenz davor geschrieben hat; selbst eines, das diese Kosten vollkommen gelernt hat, kann von selbst schlecht abschneiden.';

export const THEORY = {
  source: 'Chang et al. 2015, Learning to Search Better than Your Teacher, Tabelle 1',
  badges: {
    inconsistent: 'inkonsistent',
    notCovered: 'vom Theorem nicht erfasst',
    notLocallyOptimal: 'nicht lokal optimal',
    good: 'gut',
    reinforcement: 'Reinforcement Learning',
  },
  inconsistent: INCONSISTENT,
  inconsistentMle: `${INCONSISTENT} Hier steht MLE.`,
  notCovered: 'Vom Theorem nicht erfasst, das nur von Roll-in der Referenz und gelerntem Roll-in handelt.',
  finerRollOut:
    'Vom Theorem nicht erfasst: Für Roll-outs mit beiden lässt es nur eine Münze für alles zu. Was es gegen Roll-in der Referenz sagt, gilt auch hier.',
  notLocallyOptimal:
    'Nicht lokal optimal, wenn die Referenz nicht optimal ist oder das Modell sie nicht ausdrücken kann. Unter Hamming-Kosten ist es optimal, die Wahrheit zu kopieren, da kann das also so gut sein wie gelernt/gemischt.',
  good: 'Gut: Ein Modell, das seine Kosten gut lernt, schneidet gut ab (konsistent), und keine einzelne Änderung würde es besser machen (lokal optimal), auch wo die Referenz nicht die beste ist.',
  reinforcement:
    'Reinforcement Learning: Ohne die Referenz im Roll-out lernt das Modell nur aus seinen eigenen Enden.',
} satisfies Translated<typeof EN.THEORY>;
