/** German: what is set, a few words each. */
import type * as EN from '../en/settingsLine.ts';
import type { Translated } from '../translated.ts';

export const SETTINGS_LINE = {
  layers: '{$count} Schichten',
  aligned: 'ausgerichtet',
  bidirectional: 'beide Richtungen',
  attention: 'Attention',
  attentionFedBack: 'Attention rückgekoppelt',
  dropout: 'Dropout {$share}',
  optimisers: { sgd: 'SGD {$rate}', momentum: 'Momentum {$rate}', adam: 'Adam {$rate}' },
  batch: 'Batch {$size}',
  builtIn: 'mitgeliefert',
  own: 'eigene Datei',
  heldOut: '{$share} zurückgehalten',
  equalTime: 'gleich viel Zeit',
  toUpdate: 'bis {$updates}',
  belowError: 'unter {$error}',
  noStop: 'ohne Ende',
  rollIn: 'in {$mix}',
  rollInFalling: 'in {$mix} fallend',
  rollOut: 'out {$mix}',
  rollOutFalling: 'out {$mix} fallend',
  focus: 'Fokus auf {$steps}',
  noCoins: 'keine Münzen',
} satisfies Translated<typeof EN.SETTINGS_LINE>;
