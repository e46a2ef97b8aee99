/** German: the cost table. */
import type * as EN from '../en/costTable.ts';
import type { Translated } from '../translated.ts';

export const COST_TABLE = {
  part: 'Kostentabelle',
  why: 'Warum',
  title: 'Kostentabelle',
  term: 'Was ist die Kostentabelle?',
  name: 'Kostentabelle: {$dieserSequence}',
  whose: 'Wessen Kostentabelle',
  sideBySide: 'nebeneinander',
  contestant: 'Teilnehmer {$number}',
  layer: 'Ebene der Kostentabelle',
  layerTerm: 'Was heißt {$layer}?',
  layers: {
    cost: {
      label: 'Kosten',
      help: 'Anteil falscher {$units}, wenn {$dieserUnit} hier erzwungen und dann zu Ende geschrieben wird.',
    },
    regret: {
      label: 'Regret',
      help: 'Kosten über denen der günstigsten Wahl derselben Zelle: was diese Wahl zusätzlich kostet.',
    },
    target: {
      label: 'Ziel q',
      help: 'Die Verteilung über {$units}, zu der die Zielfunktion hinzieht.',
    },
    model: {
      label: 'Modell p',
      help: 'Die Wahrscheinlichkeit, die das Modell jetzt {$jedemUnit} gibt, sofern probiert.',
    },
    difference: {
      label: 'Schub',
      help: 'Wohin das Lernen den Score schiebt: über 0 hinauf, unter 0 hinab. Bei LL und KL ist das q − p, das Ziel minus was das Modell gibt.',
    },
  },
  costs: {
    edit: 'Änderungen, die noch nötig sind, wenn {$dieserUnit} hier erzwungen und zu Ende geschrieben wird, im Verhältnis zur Länge der Wahrheit.',
    'chunk-f1': '1 − F1 der Chunks des fertigen Satzes, wenn {$dieserUnit} hier erzwungen wird.',
    bleu: '1 − BLEU am Ende, wenn {$dieserUnit} hier erzwungen wird; geglättet, da es nur um {$einenSequence} geht.',
  },
  find: 'Zeile suchen',
  rows: '{$shown} von {$all} {$unitsDat} haben eine Zeile: die wahren und die geschriebenen, und die Favoriten der Teilnehmer, an der gewählten Zelle mehr davon.',
  grid: '{$names}: {$layer} nach Zelle und {$unit}',

  signs: {
    truth: 'Wahrheit',
    best: 'kleinste Kosten',
    choice: 'Wahl des Modells',
    tie: 'gleichauf am besten',
    untried: 'nicht probiert',
  },
  uneven: 'Die Farben laufen nicht gleichmäßig: Die Striche sagen, wo ein Wert steht.',
  lowers: 'senkt',
  raises: 'hebt',

  pushes: { raised: 'gehoben', lowered: 'gesenkt', 'left alone': 'unverändert' },
  marks: {
    truth: 'die Wahrheit',
    best: 'kleinste Kosten',
    tie: 'gleichauf mit den kleinsten Kosten',
    choice: 'die Wahl des Modells',
  },
  marked: '— {$marks}',
  wrong: '({$wrong} von {$length} {$unitsDat} falsch)',
  edits: '({$edits} { $edits -> [one] Änderung *[other] Änderungen } von der Wahrheit entfernt)',
  notTried: 'Zelle {$cell}, {$unit} {$token}: in diesem Update nicht probiert',
  sentence:
    'Zelle {$cell}, {$unit} {$token}: Kosten {$cost}, q {$target}, p {$model}; Schub {$push}, {$moved}',
} satisfies Translated<typeof EN.COST_TABLE>;
