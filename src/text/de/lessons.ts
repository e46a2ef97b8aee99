/** German: lessons, those that come with the page, and one recorded now. */
import type * as EN from '../en/lessons.ts';
import type { Translated } from '../translated.ts';

export const LESSONS = {
  builtIn: {
    mle: 'MLE: Teacher Forcing',
    'reference-reference': 'SeaRNN, Referenz/Referenz',
    'learned-reference': 'SeaRNN, gelernt/Referenz',
    'learned-mixed': 'SeaRNN, gelernt/gemischt',
    lols: 'Ein Gegenbeispiel: warum nicht immer die Referenz zu Ende schreiben darf',
  },
  opening: 'Die Lektion wird geöffnet',
  reading: '{$name} wird gelesen',
  recording: 'Ein Update wird aufgezeichnet',
  bad: '{$name}: {$fault}',
  notReady: 'Die Engine ist noch nicht bereit: Gleich lässt sich eine Lektion aufzeichnen.',
  ended: 'Der Lauf ist zu Ende.',
  title: '{$name}: „{$written}“ nach { $update -> [one] {$update} Update *[other] {$update} Updates }',
  note: 'Aus dem Lauf aufgezeichnet: Update {$update}, gemacht an einer Kopie des Modells, mit nur {$diesemSequence} als Batch. Der Lauf selbst geht weiter, als wäre nichts geschehen.',
} satisfies Translated<typeof EN.LESSONS>;
