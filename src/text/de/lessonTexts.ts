/** German: what the lessons that come with the page say of themselves. */
import type * as EN from '../en/lessonTexts.ts';
import type { Translated } from '../translated.ts';

export const LESSON_TEXTS = {
  mle: {
    title: 'MLE: „reduce“ nach 1.000 Updates',
    note: 'Teacher Forcing: Der Roll-in folgt der Wahrheit, probiert wird nichts, und jede Zelle will ihren wahren Buchstaben, was die anderen auch kosten würden.',
  },
  'reference-reference': {
    title: 'SeaRNN, Referenz/Referenz: „reduce“ nach 1.000 Updates',
    note: 'Die Referenz macht den Roll-in und schreibt jedes Wort zu Ende, indem sie die Wahrheit kopiert: Jeder falsche Buchstabe kostet gleich viel, und das Modell sieht nie seine eigenen Fehler. Das ist Label Smoothing unter anderem Namen.',
  },
  'learned-reference': {
    title: 'SeaRNN, gelernt/Referenz: „reduce“ nach 1.000 Updates',
    note: 'Das Modell macht den Roll-in mit seinen eigenen Buchstaben, Fehler eingeschlossen; die Referenz schreibt zu Ende. Es lernt, was nach einem Fehler zu schreiben ist, aber nicht, wohin seine eigenen Buchstaben führen.',
  },
  'learned-mixed': {
    title: 'SeaRNN, gelernt/gemischt: „reduce“ nach 1.000 Updates',
    note: 'Was der Artikel empfiehlt: Das Modell macht den Roll-in, und eine Münze entscheidet, wer zu Ende schreibt. Wo das Modell zu Ende schreibt, kostet ein falscher Buchstabe, wohin er wirklich führt.',
  },
  lols: {
    title: 'Ein Gegenbeispiel: warum nicht immer die Referenz zu Ende schreiben darf',
    note: 'Zwei Entscheidungen, a oder b, dann c oder d; c und d wiegen überall gleich. Am Ende kosten ac 1, ad 0,9, bc 1,1, bd 0. Die Referenz nimmt a, dann c. Von der Referenz zu Ende geschrieben, sieht b teurer aus als a (1,1 gegen 1), das Update behält also a, obwohl das Modell selbst mit d weitermachen und 0 erreichen würde: Die andere Seite zeigt es. Gelernte oder gemischte Roll-outs finden den Weg. Nach LOLS (Chang et al. 2015), Abbildung 3c.',
  },
} satisfies Translated<typeof EN.LESSON_TEXTS>;
