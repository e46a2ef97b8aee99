/** German: what the bench measures just now. */
import type * as EN from '../en/speedRun.ts';
import type { Translated } from '../translated.ts';

export const SPEED_RUN = {
  products: 'Produkte und Roll-outs, {$kernels} Kernel',
  updates: 'Updates von {$count} Wörtern, H {$hidden}, {$kernels} Kernel',
  network: 'Updates von {$count} Wörtern, H {$hidden}, {$network}, {$kernels} Kernel',
  sizes: 'Updates anderer Größen',
  growth: 'Wachstum mit der Größe',
} satisfies Translated<typeof EN.SPEED_RUN>;
