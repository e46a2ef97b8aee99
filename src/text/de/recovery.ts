/** German: who finds its way back after one forced mistake. */
import type * as EN from '../en/recovery.ts';
import type { Translated } from '../translated.ts';

export const RECOVERY = {
  asking: 'Auf den {$testSequencesDat} werden falsche {$units} erzwungen …',
  whole: 'liest {$sequences} als Ganzes: Nichts hängt von dem ab, was davor steht',
  nothingRight: 'hat noch nichts richtig, was sich ersetzen ließe',
  without: 'ohne ihn',
  foot: 'Senkrechter Strich und zweite Zahl: ohne den Fehler. {$when}.',
  term: 'Was ist Erholung?',
  byToken: 'Stelle für Stelle',
  chart: '{$unitError} (%) nach einem erzwungenen Fehler',
  later: '{$units} später',
  chartHelp: 'Nach Abstand vom erzwungenen Fehler; gestrichelt: dieselben {$units} ohne ihn.',
} satisfies Translated<typeof EN.RECOVERY>;
