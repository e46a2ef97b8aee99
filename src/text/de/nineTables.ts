/** German: nine cost tables of one sequence. */
import type * as EN from '../en/nineTables.ts';
import type { Translated } from '../translated.ts';

export const NINE_TABLES = {
  starting: 'Die Engine startet noch: Die Tabellen können berechnet werden, sobald die Teilnehmer stehen.',
  about:
    'Was gerade gezeigt wird, unter jedem Paar von Roll-in (Zeilen) und Roll-out (Spalten), mit denselben Gewichten und allen {$unitsDat} probiert. Die Farbe ist der Regret: Kosten über denen der günstigsten Wahl derselben Zelle.',
  whose: 'Wessen Gewichte',
  again: 'Noch einmal berechnen',
  asking: 'Roll-ins und Roll-outs laufen …',
  interrupted: 'Die Engine wurde unterbrochen: Lassen Sie noch einmal rechnen.',
  asAfter: 'Wie nach Update {$update}.',
  name: 'Neun Kostentabellen von {$written}',
  rollIn: 'Roll-in {$policy}',
  rollOut: 'Roll-out {$policy}',
  table: '{$pair}: Regret nach Zelle und {$unit}',
  spoken: '{$pair}. {$told}.',
  theory: '{$sentence} ({$paper})',
  inUse: 'Das verwendete Paar.',
  same: 'In jeder Zelle kosten dieselben {$units} am wenigsten.',
  differs: 'In {$differing} von {$all} Zellen kosten andere {$units} am wenigsten: {$cells}.',
  coins: 'Hier { $count -> [one] geworfene Münze *[other] geworfene Münzen }: {$coins}.',
  notTried: 'Zelle {$cell}, {$unit} {$token}: nicht probiert{$marks}',
  sentence: 'Zelle {$cell}, {$unit} {$token}: Regret {$regret}, Kosten {$cost}{$marks}',
} satisfies Translated<typeof EN.NINE_TABLES>;
