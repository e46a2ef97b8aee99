/** Speed on this device, measured at one click. */
export const SPEED = {
  lead: 'Measures updates of MLE and of three kinds of SeaRNN, and of networks that look back at the source, on the backend in use. It takes up to a minute; a run that is playing waits and goes on afterwards.',
  measure: 'Measure',
  again: 'Measure again',
  stop: 'Stop',
  starting: 'Starting',
  failed: 'The measuring ended with an error: {$message}',
  table: 'Measured updates',
  columns: {
    contestant: 'Contestant',
    kernels: 'Kernels',
    ms: 'ms an update',
    rollOuts: 'Roll-outs/s',
    gflops: 'GFLOP/s',
    dispatches: 'Dispatches',
    jsMs: 'JS ms',
    faster: 'Faster',
  },
  kernels: { stock: 'stock', fused: 'fused' },
  times: '{$factor} ×',
  medians:
    'Medians; {$batch} random words of 3 to 14 letters, {$hidden} hidden units. “Faster” is our own fused kernels against stock TensorFlow.js operations.',
  rollOuts: 'Roll-outs alone, {$kernels} kernels: {$gflops} GFLOP/s.',
  rollOutsShare:
    'Roll-outs alone, {$kernels} kernels: {$gflops} GFLOP/s, {$share} of a matrix product’s on equal shapes.',
  costs: 'Costs of {$rollOuts} roll-outs of length {$length}, {$cost}: {$ms} ms.',
  sizes: {
    part: 'Growth with sizes',
    title: 'How updates grow with the network and the batch',
    drawing: 'Milliseconds of an update over hidden units, both on logarithmic scales',
    units:
      'Solid: batches of {$large} words; dashed: of {$small}. Across: hidden units; up: ms an update, both logarithmic.',
    table: 'Milliseconds of an update by hidden units and words in a batch',
    batch: 'Words',
    hidden: 'H {$hidden}',
  },
  where: '{$backend} ({$adapter}), {$machine}, {$date}',
  copy: 'Copy result',
  copied: 'Copied.',
  refused: 'The browser did not let the page copy.',
} as const;
