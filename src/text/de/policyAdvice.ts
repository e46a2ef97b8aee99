/** German: hints about who rolls. */
import type * as EN from '../en/policyAdvice.ts';
import type { Translated } from '../translated.ts';

export const POLICY_ADVICE = {
  sureRollIn: {
    learned:
      'Bei einer Mischung von {$mix} fällt die Münze immer auf dieselbe Seite: Der Roll-in ist gelernt.',
    reference:
      'Bei einer Mischung von {$mix} fällt die Münze immer auf dieselbe Seite: Der Roll-in ist der der Referenz.',
  },
  sureRollOut: {
    learned:
      'Bei einer Mischung von {$mix} fällt die Münze immer auf dieselbe Seite: Der Roll-out ist gelernt.',
    reference:
      'Bei einer Mischung von {$mix} fällt die Münze immer auf dieselbe Seite: Der Roll-out ist der der Referenz.',
  },
  noFocus: 'Ein Fokus von 0 {$unitsDat}, der nie wächst, ist dasselbe wie Roll-out der Referenz.',
  wholeFocus:
    'Ein Fokus von {$steps} {$unitsDat} deckt alles ab (das Längste hat {$longest}), der Roll-out ist also von Anfang an gelernt.',
  sampling: {
    reference:
      'Scheduled Sampling mit einer konstanten Mischung von {$mix} gibt genau dieselben Zahlen wie MLE.',
    learned: 'Scheduled Sampling mit einer konstanten Mischung von {$mix} ist DAgger mit gelerntem Roll-in.',
  },
  daggerIsMle: 'DAgger mit Roll-in der Referenz gibt genau dieselben Zahlen wie MLE.',
  daggerIsSampling:
    'Bei Buchstaben gibt DAgger, gemischt je Zelle, genau dieselben Zahlen wie Scheduled Sampling.',
  seesTruthAlone: '{$name} mit Roll-in der Referenz sieht nie seine eigenen Fehler, wozu es doch da ist.',
  isDagger: 'Mit LL und Roll-out der Referenz gibt das bei Buchstaben genau dieselben Zahlen wie DAgger.',
  isAggrevated: 'Mit erwarteten Kosten und Roll-out der Referenz ist das AggreVaTeD.',
} satisfies Translated<typeof EN.POLICY_ADVICE>;
