/** German: the report of what this device computes, as text to hand on. */
import type * as EN from '../en/speedReport.ts';
import type { Translated } from '../translated.ts';

const ROLL_OUTS =
  'Roll-outs von {$rows} Zeilen, {$steps} Schritte, H {$hidden}, {$kernels}: {$gflops} GFLOP/s (bestes {$best})';

export const SPEED_REPORT = {
  head: 'SeaRNN Playground, Tempo von {$backend} ({$adapter}), {$machine}, {$date}',
  product: 'Matrixprodukt [{$m}, {$k}] · [{$k}, {$n}], {$kernels}: {$gflops} GFLOP/s (bestes {$best})',
  rollOuts: ROLL_OUTS,
  rollOutsShare: `${ROLL_OUTS}, {$share} % des Tempos des Produkts`,
  costs: '{$cost}-Kosten von {$rollOuts} Roll-outs der Länge {$length}: {$ms} ms (bestes {$best})',
  medians: 'Mediane eines Updates; Buchstaben aus 128 Pixeln, 26 Token, Wörter von 3 bis 14 Buchstaben:',
  columns: {
    contestant: 'Teilnehmer',
    kernels: 'Kernel',
    batch: 'Batch',
    hidden: 'H',
    ms: 'ms',
    best: 'bestes',
    rollOuts: 'Roll-outs/s',
    gflops: 'GFLOP/s',
    dispatches: 'Dispatches',
    jsMs: 'JS ms',
    faster: 'eigene schneller',
    phases: 'Phasen (ms)',
  },
  networks: { aligned: 'ausgerichtet', 'additive attention': 'additive Attention' },
  times: '{$factor} ×',
  size: 'Batches von {$batch}, H {$hidden}: {$ms} ms, {$contestant}',
  grown: 'Zeit eines SeaRNN-Updates, wenn eine Größe verdoppelt wird: {$sizes}',
} satisfies Translated<typeof EN.SPEED_REPORT>;
