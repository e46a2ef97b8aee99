/** German: figures and tables of the page as files. */
import type * as EN from '../en/takeAlong.ts';
import type { Translated } from '../translated.ts';

export const TAKE_ALONG = {
  part: 'Als Abbildung sichern',
  button: 'Sichern …',
  newest: 'Zahlen des neuesten Tests …',
  scores: 'Seine Scores …',
  named: 'Sichern …: {$of}',
  lead: {
    curves: 'Das Diagramm als Abbildung für einen Aufsatz, hell, mit Achsen und Namen, und dieselben Zahlen.',
    board: 'Die Tafel als Abbildung für einen Aufsatz, hell, mit ihren kleinen Kurven, und dieselben Zahlen.',
    bars: 'Die Balken als Abbildung für einen Aufsatz, hell, und dieselben Zahlen.',
    grid: 'Die Zellen als Abbildung für einen Aufsatz, hell, mit dem, was Töne und Zeichen bedeuten, und all ihre Zahlen.',
    table: 'Die Tabelle, wie sie hier steht, für einen Aufsatz oder ein anderes Programm.',
    picture: 'Die Zeichnung als Abbildung für einen Aufsatz, hell.',
  },
  width: 'Breite',
  millimetres: '{$mm} mm',
  kinds: {
    svg: 'SVG',
    png: 'PNG, 300 dpi',
    csv: 'CSV',
    dat: 'pgfplots',
    tex: 'LaTeX',
  },
  units: 'In der CSV-Datei nennt eine Spalte die Einheit.',
  nothing: 'Hier ist noch nichts zu sichern: Lassen Sie bis zum ersten Test trainieren.',

  below: '{$unitError} unter dem von {$first}, Prozentpunkte',
  points: 'Prozentpunkte',
  between: 'Bänder: das Intervall, nach dem sich das Urteil richtet.',
  above: 'Die Kurven beginnen bei {$error}, über der Achse.',
  costTable: 'Kostentabelle von „{$written}“',
  attention: 'Attention für „{$written}“',
  cells: 'Zellen, nach ihrer Wahrheit',
  tokens: 'probierte {$units}',
  writtenCells: 'geschriebene Zellen',
  readCells: 'was gelesen wird',
  truths: 'die Wahrheit',
  readAs: 'was {$wasRead} wird',
  share: 'Anteil der Vorkommen; ab {$full} % sind alle gleich',
  shareMore:
    'Öfter bei {$first} (rechts) oder {$second} (links), Anteil der Vorkommen; ab {$full} % sind alle gleich',
  right: 'richtig',
  absent: 'kommt nicht vor',
  after: '{$name} nach { $update -> [one] 1 Update *[other] {$update} Updates }',
  batch: '{$name}, Batches von {$batch}',
  hidden: 'verdeckte Einheiten',
  ofRun: '{$name}, {$run}',
  loss: 'Trainings-Loss von {$name}: {$objective}',
  lossNote:
    'Linie: Mittel von je {$size} Updates. Blass: { $stride -> [one] einzelne Updates *[other] Mittel von je {$stride} }.',
  recovery: 'falsche {$units} nach einem erzwungenen Fehler, %',
  afterMistake: 'nach dem Fehler',
  besides: '{$name}, {$beside}',
} satisfies Translated<typeof EN.TAKE_ALONG>;
