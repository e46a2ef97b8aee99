/** What the bench measures just now. */
export const SPEED_RUN = {
  products: 'Products and roll-outs, {$kernels} kernels',
  updates: 'Updates of {$count} words, H {$hidden}, {$kernels} kernels',
  network: 'Updates of {$count} words, H {$hidden}, {$network}, {$kernels} kernels',
  sizes: 'Updates of other sizes',
  growth: 'Growth with sizes',
} as const;
