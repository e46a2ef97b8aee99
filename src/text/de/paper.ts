/** German: the paper's tables and what they measure. */
import type * as EN from '../en/paper.ts';
import type { Translated } from '../translated.ts';

const SPELLING = {
  error: 'Änderungen je Symbol',
  measuredOn:
    'Die Zahlen des Artikels gelten für ein großes Korpus von Nachrichten: Öffnen Sie einen langen eigenen Text.',
  ours: '20.000',
} as const;

export const PAPER = {
  tasks: {
    letters: {
      name: 'Buchstaben',
      error: 'Buchstabenfehler',
      measuredOn:
        'Die Zahlen des Artikels gelten für die Kasseler Buchstaben: Öffnen Sie Ihre letter.data.gz, um damit zu vergleichen.',
      ours: '5.000 bis 15.000',
    },
    'spelling-30': { ...SPELLING, name: 'Buchstabieren 0,3' },
    'spelling-50': { ...SPELLING, name: 'Buchstabieren 0,5' },
  },
  titles: {
    1: 'Tabelle 1: Roll-ins und Roll-outs, alle Token probiert',
    2: 'Tabelle 2: fünf Token je Zelle probiert, gelernt/gemischt',
  },
  table: 'Tabelle {$number}',
} satisfies Translated<typeof EN.PAPER>;
