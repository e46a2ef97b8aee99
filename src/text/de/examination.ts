/** German: the examination of all contestants as they stand. */
import type * as EN from '../en/examination.ts';
import type { Translated } from '../translated.ts';

export const EXAMINATION = {
  lead: 'Jeder Teilnehmer, wie er jetzt steht, liest {$sequences} aus Training und Test, muss falsche {$units} schreiben und macht von dort weiter, und probiert alle {$units}; dann werden je zwei verglichen, {$sequence} für {$sequence}. Das dauert einige Sekunden; ein laufendes Training wartet und geht danach weiter, und keine Zahl des Trainings ändert sich.',
  examine: 'Prüfen',
  again: 'Noch einmal prüfen',
  stop: 'Abbrechen',
  waiting: 'Warten auf das laufende Update',
  failed: 'Die Prüfung endete mit einem Fehler: {$message}',
  ended: 'Die letzte Prüfung galt einem Lauf, der zu Ende ist: Ihre Zahlen werden nicht mehr gezeigt.',
  copy: 'Als Text kopieren',
  copied: 'Kopiert.',
  refused: 'Der Browser lässt die Seite nicht kopieren.',
  figures: {
    table: 'Zahlen der Prüfung',
    figure: 'Zahl',
    after: 'nach { $updates -> [one] {$updates} Update *[other] {$updates} Updates }',
  },
  pairs: {
    section: 'Vergleiche',
    title: 'Verglichen {$sequence} für {$sequence}',
    tests:
      'Exakter McNemar-Test über ganze {$sequences}; gepaarter Bootstrap der Zahl, die für die Aufgabe berichtet wird, {$resamples} Stichproben der {$testSequences}.',
  },
  chart: { numbers: 'Zahlen', numbersOf: '{$title}: Zahlen', counted: '{$units}' },
  position: {
    title: '{$unitError} (%) nach Zelle',
    along: 'Zelle',
    note: '{$testSequences}; wenige sind lang, in den letzten Zellen zählen also wenige {$units}.',
  },
  recovery: {
    title: '{$unitError} (%) nach einem erzwungenen Fehler',
    along: 'Zellen später',
    beside: 'ohne ihn',
    note: 'Nach Abstand vom erzwungenen Fehler; gestrichelt: dieselben {$units} ohne ihn.',
  },
} satisfies Translated<typeof EN.EXAMINATION>;
