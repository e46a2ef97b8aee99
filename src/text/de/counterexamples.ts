/** German: the three counter-examples of LOLS. */
import type * as EN from '../en/counterexamples.ts';
import type { Translated } from '../translated.ts';

export const COUNTEREXAMPLES = {
  about:
    'Zwei Entscheidungen, am Ende Kosten, und ein Modell, das nur Merkmale gewichtet: Kanten mit demselben Buchstaben teilen sich ein Gewicht. Jeder Graph wird mit SeaRNN (KL, 600 Updates) unter allen neun Paaren gelehrt, hier und jetzt.',
  asking: 'Siebenundzwanzig kleine Modelle werden gelehrt …',
  again: 'Noch einmal versuchen',
  graph: 'Welcher Graph',
  shows: 'In ({$graph}) {$shows}.',
  graphs: {
    a: 'würde die Referenz einen Fehler ausbessern, den das Modell nicht ausbessern kann',
    b: 'sehen beide Zweige gleich aus, sodass das Modell oft dort ist, wo die Referenz nie war',
    c: 'ist die Referenz nicht optimal, und eine Abweichung von ihr würde sich lohnen',
  },
  hold: 'Anhalten',
  play: 'Lernen abspielen',
  update: 'Update',
  atUpdate: 'Update {$update}',
  saved: 'Graph ({$graph}), {$pair}, Update {$update}',
  inTheory: 'Der Theorie nach: {$theory}.',
  foot: 'Dick heißt wahrscheinlich; kräftige Linien sind der Weg, den das Modell von selbst geht, zwei bei gleichen Scores; „Ref.“ gehört der Referenz. Die Zeichen im Raster sind die der Theorie ({$paper}): Ein inkonsistentes Paar kann Glück haben. Nach Abbildung 3 desselben Artikels.',
  grid: 'Roll-in (Zeilen) und Roll-out (Spalten): Kosten am Ende',
  tile: '{$pair}: endet bei {$costs}; der Theorie nach: {$theory}',
  reference: '◂ Ref.',
  visits: '{$visits} × im Roll-in',
  picture: '{$moment} Gewichte: {$weights}.',
  costs: '{$least} oder {$most}',
  ends: 'Von selbst endet das Modell jetzt bei Kosten von {$least}.',
  endsTied:
    'Von selbst endet das Modell jetzt bei Kosten von {$least} oder {$most}, je nachdem, wie Gleichstände fallen.',
  untaught: 'Vor dem ersten Update wiegt nichts etwas. {$end}',
  neverSeen: '{$end} Bis hierher führte kein Roll-in durch s3, also wurde dort nichts gelernt.',
  seen: '{$end} Bis hierher führten {$visits} von {$updates} Roll-ins durch s3.',
} satisfies Translated<typeof EN.COUNTEREXAMPLES>;
