/** German: speed on this device, measured at one click. */
import type * as EN from '../en/speed.ts';
import type { Translated } from '../translated.ts';

export const SPEED = {
  lead: 'Misst Updates von MLE, von drei Arten SeaRNN und von Netzen, die auf die Quelle zurückschauen, auf dem verwendeten Backend. Das dauert bis zu einer Minute; ein laufendes Training wartet und geht danach weiter.',
  measure: 'Messen',
  again: 'Noch einmal messen',
  stop: 'Abbrechen',
  starting: 'Startet',
  failed: 'Die Messung endete mit einem Fehler: {$message}',
  table: 'Gemessene Updates',
  columns: {
    contestant: 'Teilnehmer',
    kernels: 'Kernel',
    ms: 'ms je Update',
    rollOuts: 'Roll-outs/s',
    gflops: 'GFLOP/s',
    dispatches: 'Dispatches',
    jsMs: 'JS ms',
    faster: 'Schneller',
  },
  kernels: { stock: 'mitgelieferte', fused: 'eigene' },
  times: '{$factor} ×',
  medians:
    'Mediane; {$batch} zufällige Wörter von 3 bis 14 Buchstaben, {$hidden} Einheiten. „Schneller“ vergleicht unsere eigenen Kernel mit denen von TensorFlow.js.',
  rollOuts: 'Nur Roll-outs, {$kernels} Kernel: {$gflops} GFLOP/s.',
  rollOutsShare:
    'Nur Roll-outs, {$kernels} Kernel: {$gflops} GFLOP/s, {$share} eines Matrixprodukts gleicher Form.',
  costs: 'Kosten von {$rollOuts} Roll-outs der Länge {$length}, {$cost}: {$ms} ms.',
  sizes: {
    part: 'Wachstum mit der Größe',
    title: 'Wie Updates mit Netz und Batch wachsen',
    drawing: 'Millisekunden je Update über den Einheiten, beide logarithmisch',
    units:
      'Durchgezogen: Batches von {$large} Wörtern; gestrichelt: von {$small}. Waagerecht: Einheiten; senkrecht: ms je Update, beide logarithmisch.',
    table: 'Millisekunden je Update nach Einheiten und Wörtern im Batch',
    batch: 'Wörter',
    hidden: 'H {$hidden}',
  },
  where: '{$backend} ({$adapter}), {$machine}, {$date}',
  copy: 'Ergebnis kopieren',
  copied: 'Kopiert.',
  refused: 'Der Browser lässt die Seite nicht kopieren.',
} satisfies Translated<typeof EN.SPEED>;
