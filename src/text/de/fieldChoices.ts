/** German: what there is to choose of every setting. */
import type * as EN from '../en/fieldChoices.ts';
import type { Translated } from '../translated.ts';

const SCHEDULES = {
  constant: 'konstant: bleibt, wie sie ist',
  linear: 'linear: fällt gleichmäßig, bis auf null',
  exponential: 'exponentiell: halbiert sich immer wieder',
  'inverse-sigmoid': 'invers-sigmoid: bleibt, dann fällt sie',
} as const;
const POLICIES = {
  reference: 'Referenz: kopiert die Wahrheit',
  learned: 'gelernt: die Wahl des Modells',
  mixed: 'gemischt: eine Münze für alles entscheidet',
} as const;
const SAMPLERS = {
  uniform: 'gleichverteilt',
  policy: 'aus dem Modell gezogen',
  biased: 'gemischt: Modell und gleichverteilt',
  topk: 'Top-k: die Favoriten des Modells',
  neighbours: 'Nachbarn: was in der Wahrheit daneben steht',
  targeted: 'gezielt: fast der Favorit',
} as const;

export const FIELD_CHOICES = {
  data: { own: 'eigene Datei' },
  split: {
    'by-type': 'neue Wörter',
    'by-writer': 'neue Schreiber',
    'fold-0': 'Fold 0',
    'fold-1': 'Fold 1',
    'fold-2': 'Fold 2',
    'fold-3': 'Fold 3',
    'fold-4': 'Fold 4',
    'fold-5': 'Fold 5',
    'fold-6': 'Fold 6',
    'fold-7': 'Fold 7',
    'fold-8': 'Fold 8',
    'fold-9': 'Fold 9',
    'noise-30': 'Rauschen 30',
    'noise-50': 'Rauschen 50',
    'last-tenth': 'letztes Zehntel',
    'shuffled-tenth': 'gemischtes Zehntel',
    copy: 'kopieren',
    reverse: 'umkehren',
    sort: 'sortieren',
    separate: 'eigene Dateien',
  },
  recurrentCell: { gru: 'GRU', lstm: 'LSTM' },
  attention: { none: 'keine', additive: 'additiv', dot: 'Skalarprodukt' },
  optimiser: { sgd: 'SGD', momentum: 'SGD mit Momentum', adam: 'Adam' },
  pacing: { updates: 'gleich viele Updates', time: 'gleich viel Zeit' },
  rollIn: { ...POLICIES, 'mixed-cells': 'gemischt je Zelle: eine Münze je {$unit} entscheidet' },
  rollOut: {
    ...POLICIES,
    'mixed-states': 'gemischt je Zustand: eine Münze je {$unit} entscheidet, wie in SEARN',
    focused: 'fokussiert: einige {$units} das Modell, dann die Wahrheit',
  },
  rollInSchedule: SCHEDULES,
  rollOutSchedule: SCHEDULES,
  cost: {
    task: 'die der Aufgabe: falsche {$units}, oder Änderungen, wo ein Token das Ende setzt',
    hamming: 'Hamming: falsche {$units}',
    edit: 'Editierdistanz: {$units} eingefügt, ausgelassen oder ersetzt',
    'chunk-f1': 'Chunk-F1: 1 − F1 der Chunks',
    bleu: 'BLEU: 1 − geglättetes BLEU-4',
  },
  reference: {
    copy: 'kopieren: die Wahrheit, Stelle für Stelle',
    best: 'beste: was nach dem Geschriebenen am wenigsten kostet',
  },
  tokens: { all: 'alle', ...SAMPLERS },
  alsoTokens: { none: 'sonst nichts', ...SAMPLERS },
  cells: { all: 'alle', uniform: 'einige, gleichverteilt gezogen', targeted: 'die unsichersten' },
} satisfies Translated<typeof EN.FIELD_CHOICES>;
