/** German: the board of three by three. */
import type * as EN from '../en/scoreboard.ts';
import type { Translated } from '../translated.ts';

export const SCOREBOARD = {
  title: 'Roll-in gegen Roll-out',
  lead: 'Teilnehmer, die sich in nichts als dem Paar und dem Seed unterscheiden: {$about} auf allen Test-{$sequencesDat}, letzte Gewichte, Mittel ± sd. Das Zeichen in jedem Feld ist, was die Theorie von dem Paar sagt, was immer gemessen wurde.',
  named: '{$about}: {$name}',
  labelled: '{$about}: {$name} ({$label})',
  corner: 'Roll-in',
  rollOut: 'Roll-out {$policy}',
  spread: '{$mean} ± {$sd} %',
  single: '{$mean} %',
  count: '{ $n -> [one] ein Seed *[other] n = {$n} }',
  countUpdates: '{ $n -> [one] ein Seed *[other] n = {$n} }, Update {$updates}',
  range: '{$first} bis {$last}',
  furthest:
    'Von Seeds eines Paars, die ungleich weit trainiert wurden, zählen nur die, die am weitesten kamen.',
  signs: 'Was die Zeichen sagen',
  signSentence: '{$sign}: {$sentence}',
  soFar: '{$value} % bisher, Update {$update}',
  untested: 'noch nicht getestet',
  untried: 'nicht probiert',
  curves:
    'Die kleinen Kurven sind Tests unterwegs, bis Update {$updates}, alle von {$low} bis {$high} %; von mehreren Seeds ihr Mittel und eine Standardabweichung darum. Das Mittel weniger Seeds kann täuschen: „Seeds“ darunter sagt, was Zufall sein kann.',
  source: 'Zeichen: {$work}.',
  boardOf: 'Tafel der neun Paare, {$name}',
  printed: '{$title}; in %. Zeilen: Roll-in; Spalten: Roll-out.',
  printedNote:
    'Zahlen: auf allen Test-{$sequencesDat}, letzte Gewichte, Mittel ± sd über n Seeds. Kurven: Tests unterwegs, bis Update {$updates}, von {$low} bis {$high} %; Bänder: eine Standardabweichung nach beiden Seiten; blass: einzelne Seeds. Zeichen: was die Theorie von dem Paar sagt. {$signs}',
  sign: '{$sign} {$badge}',
} satisfies Translated<typeof EN.SCOREBOARD>;
