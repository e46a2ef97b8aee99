/** Ready-made settings, each with a name and a reason. */
import { contestantSchema, defaultSettings, settingsSchema, type Settings } from './settings.ts';

export const PRESET_IDS = ['default', 'paper-letters'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export interface Preset {
  readonly name: string;
  /** One or two sentences: what it shows and what it costs. */
  readonly summary: string;
  readonly settings: Settings;
}

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  default: {
    name: 'The duel',
    summary: 'MLE against SeaRNN on a small aligned model, quick enough to watch.',
    settings: defaultSettings,
  },
  'paper-letters': {
    name: 'The paper’s letters',
    summary:
      'The paper’s set-up for letters: 128 hidden units, no aligned decoder, one direction, SGD 0.5, batch 64. Slow: thousands of updates.',
    settings: settingsSchema.parse({
      hidden: 128,
      embedding: 128,
      aligned: false,
      bidirectional: false,
      optimiser: 'sgd',
      learningRate: 0.5,
      clipNorm: 5,
      batchSize: 64,
      evaluationInterval: 100,
      contestants: [
        contestantSchema.parse({ method: 'mle' }),
        contestantSchema.parse({
          method: 'searnn',
          rollIn: 'learned',
          rollOut: 'mixed',
          objective: 'kl',
          costScale: 50,
          tokens: 'all',
          cells: 'all',
        }),
      ],
    }),
  },
};

/** The preset's settings on the data, split and seed of `current`. */
export function applyPreset(id: PresetId, current: Settings): Settings {
  const { data, split, seed } = current;
  return { ...PRESETS[id].settings, data, split, seed };
}

/** True when a name is a preset's. */
export function isPresetId(name: string): name is PresetId {
  return PRESET_IDS.some((id) => id === name);
}
