/** German: what tells contestants of one method apart, in a word or two. */
import type * as EN from '../en/contestantNames.ts';
import type { Translated } from '../translated.ts';

export const CONTESTANT_NAMES = {
  tokens: {
    all: 'alle Token',
    uniform: '{$count} gleichverteilt',
    policy: '{$count} vom Modell',
    biased: '{$count} gemischt',
    topk: '{$count} Top-k',
    neighbours: '{$count} Nachbarn',
    targeted: 'gezielt {$gap}',
  },
  biasedShare: '{$count} gemischt {$share}',
  cells: { all: 'alle Zellen', uniform: '{$count} Zellen', targeted: '{$count} unsichere Zellen' },
  mixes: {
    constant: '{$mix}',
    linear: '{$mix} linear {$after}',
    exponential: '{$mix} exponentiell {$after}',
    'inverse-sigmoid': '{$mix} invers-sigmoid {$after}',
  },
  rollIn: 'in {$mix}',
  rollOut: 'out {$mix}',
  focus: 'Fokus {$steps}',
  growingFocus: 'Fokus {$steps} + 1 alle {$every}',
  costs: {
    task: 'Kosten der Aufgabe',
    hamming: 'Hamming',
    edit: 'Editierdistanz',
    'chunk-f1': 'Chunk-F1',
    bleu: 'BLEU',
  },
  references: { copy: 'Referenz kopiert', best: 'beste Referenz' },
  rate: 'Rate {$rate}',
  averaged: 'gemittelt',
  lastWeights: 'letzte Gewichte',
} satisfies Translated<typeof EN.CONTESTANT_NAMES>;
