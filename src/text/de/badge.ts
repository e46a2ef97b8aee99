/** German: what the badge of the engine tells besides what computes. */
import type * as EN from '../en/badge.ts';
import type { Translated } from '../translated.ts';

export const BADGE = {
  speed: 'Tempo auf diesem Gerät …',
  here: 'Trainiert wird in diesem Tab, auf Ihrem Gerät. Die Seite fragt keinen anderen Host nach irgendetwas und sendet nichts. Einen anderen Rechenweg erzwingen Sie mit {$webgpu}, {$webgl}, {$wasm} oder {$cpu}, und {$stock} schaltet unsere eigenen Kernel ab, zum Vergleich.',
} satisfies Translated<typeof EN.BADGE>;
