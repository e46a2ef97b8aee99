/** German: what the chosen contestant has of its own, block by block. */
import type * as EN from '../en/contestant.ts';
import type { Translated } from '../translated.ts';

export const CONTESTANT = {
  policies: {
    title: 'Roll-in und Roll-out',
    grid: 'Zeilen: der Roll-in. Spalten: der Roll-out. Die Zeichen sagen, was die Theorie vorhersagt.',
    rollIn: 'Der Roll-in; zu Ende schreibt immer die Referenz.',
    finer: 'Feinere Wahl',
  },
  reads: {
    title: 'Was der Decoder beim Lernen bekommt',
    mixed: 'Wie oft er {$denUnit} der Wahrheit bekommt, und wie bald stattdessen seine eigene Wahl.',
    varied: 'Bei jedem Update eine neue Abwandlung der Wahrheit.',
  },
  objective: {
    title: 'Was er aus den Kosten lernt',
    lead: 'Aus den Kosten aller {$units}, die an einer Zelle probiert werden, wird ein Loss.',
  },
  cost: {
    title: 'Was kostet',
    lead: 'Wie {$einSequence}, zu Ende geschrieben, mit der Wahrheit verglichen wird.',
  },
  tries: {
    title: 'Was er probiert',
    lead: 'Weniger {$units}, weniger Roll-outs.',
    atMost: 'Höchstens {$effort} Roll-outs für {$einenSequence} mittlerer Länge.',
  },
  chain: {
    title: 'Wie die Kette lernt',
    lead: 'Alle ihre Gewichte beginnen bei 0. Die Einstellungen zu Modell und Optimierer gelten nur für Netze.',
  },
} satisfies Translated<typeof EN.CONTESTANT>;
