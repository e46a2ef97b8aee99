/** The report of what this device computes, as text to hand on. */
const ROLL_OUTS =
  'roll-outs of {$rows} rows, {$steps} steps, H {$hidden}, {$kernels}: {$gflops} GFLOP/s (best {$best})';

export const SPEED_REPORT = {
  head: 'SeaRNN Playground, speed of {$backend} ({$adapter}), {$machine}, {$date}',
  product: 'matrix product [{$m}, {$k}] · [{$k}, {$n}], {$kernels}: {$gflops} GFLOP/s (best {$best})',
  rollOuts: ROLL_OUTS,
  rollOutsShare: `${ROLL_OUTS}, {$share} % of the product’s speed`,
  costs: '{$cost} costs of {$rollOuts} roll-outs of length {$length}: {$ms} ms (best {$best})',
  medians: 'Medians of an update; letters of 128 pixels, 26 tokens, words of 3 to 14 letters:',
  columns: {
    contestant: 'contestant',
    kernels: 'kernels',
    batch: 'batch',
    hidden: 'H',
    ms: 'ms',
    best: 'best',
    rollOuts: 'roll-outs/s',
    gflops: 'GFLOP/s',
    dispatches: 'dispatches',
    jsMs: 'JS ms',
    faster: 'fused faster',
    phases: 'phases (ms)',
  },
  networks: { aligned: 'aligned', 'additive attention': 'additive attention' },
  times: '{$factor} ×',
  size: 'batches of {$batch}, H {$hidden}: {$ms} ms, {$contestant}',
  grown: 'Time of a SeaRNN update when one size is doubled: {$sizes}',
} as const;
