/** Ready-made settings, each with a name and a reason. */
import type { TaskName } from '../tasks/task.ts';
import { PRESET_NAMES } from '../text/en/presetNames.ts';
import {
  contestantSchema,
  defaultSettings,
  settingsSchema,
  type ContestantSettings,
  type Settings,
} from './settings.ts';

export const PRESET_IDS = [
  'default',
  'aligned',
  'paper-letters',
  'spelling',
  'paper-spelling',
  'chunking',
  'translation',
  'toy',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export interface Preset {
  readonly name: string;
  /** What it is for. */
  readonly task: TaskName;
  readonly settings: Settings;
}

/** MLE against SeaRNN as the paper recommends it: learned roll-in, mixed roll-out. */
const duel = (own: Partial<ContestantSettings>): readonly ContestantSettings[] => [
  contestantSchema.parse({ method: 'mle' }),
  contestantSchema.parse({ method: 'searnn', rollIn: 'learned', rollOut: 'mixed', ...own }),
];

/** A network that looks back at what it read: for tasks whose lengths are not known, or whose order changes. */
const LOOKS_BACK = { aligned: false, bidirectional: true, attention: 'additive', optimiser: 'adam' } as const;

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  default: {
    name: PRESET_NAMES.default,
    task: 'letters',
    settings: settingsSchema.parse({
      data: 'fewer-words',
      split: 'by-writer',
      aligned: false,
      optimiser: 'adam',
      learningRate: 0.006,
      batchSize: 32,
      evaluationInterval: 100,
      contestants: duel({ objective: 'kl', costScale: 50, rollOutMix: 0.8 }),
    }),
  },
  aligned: {
    name: PRESET_NAMES.aligned,
    task: 'letters',
    settings: defaultSettings,
  },
  'paper-letters': {
    name: PRESET_NAMES['paper-letters'],
    task: 'letters',
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
      contestants: duel({ objective: 'kl', costScale: 50, tokens: 'all', cells: 'all' }),
    }),
  },
  spelling: {
    name: PRESET_NAMES.spelling,
    task: 'spelling',
    settings: settingsSchema.parse({
      ...LOOKS_BACK,
      data: 'spelling',
      split: 'noise-30',
      learningRate: 0.003,
      // A test of its many test words takes a third of the time of fifty updates.
      evaluationInterval: 100,
      contestants: duel({ objective: 'kl', costScale: 50, tokens: 'topk', tokenCount: 5 }),
    }),
  },
  'paper-spelling': {
    name: PRESET_NAMES['paper-spelling'],
    task: 'spelling',
    settings: settingsSchema.parse({
      ...LOOKS_BACK,
      data: 'spelling',
      split: 'noise-30',
      hidden: 100,
      embedding: 100,
      attentionUnits: 100,
      learningRate: 0.001,
      batchSize: 128,
      evaluationInterval: 100,
      contestants: duel({ objective: 'll', tokens: 'topk', tokenCount: 5 }),
    }),
  },
  chunking: {
    name: PRESET_NAMES.chunking,
    task: 'chunking',
    settings: settingsSchema.parse({
      data: 'chunking',
      split: 'last-tenth',
      optimiser: 'adam',
      learningRate: 0.003,
      contestants: duel({ objective: 'kl', costScale: 50 }),
    }),
  },
  translation: {
    name: PRESET_NAMES.translation,
    task: 'translation',
    settings: settingsSchema.parse({
      ...LOOKS_BACK,
      data: 'translation',
      split: 'last-tenth',
      learningRate: 0.003,
      contestants: duel({
        ...{ rollIn: 'reference', objective: 'kl', costScale: 50 },
        ...{ tokens: 'topk', tokenCount: 8, alsoTokens: 'neighbours', alsoCount: 5 },
      }),
    }),
  },
  toy: {
    name: PRESET_NAMES.toy,
    task: 'toy',
    settings: settingsSchema.parse({
      ...LOOKS_BACK,
      data: 'toy',
      split: 'reverse',
      hidden: 32,
      embedding: 16,
      attentionUnits: 32,
      learningRate: 0.005,
      contestants: duel({ objective: 'kl', costScale: 50 }),
    }),
  },
};

/** The settings of the page as it opens, and of a command line that says no other. */
export const openingSettings: Settings = PRESETS.default.settings;

/** The first preset of such. */
const firstWhere = (fits: (preset: Preset) => boolean): Settings =>
  PRESET_IDS.map((id) => PRESETS[id]).find(fits)?.settings ?? defaultSettings;

/**
 * With what settings begin on data: the first preset of them where they come with the playground, of their task where they are
 * the reader's own, the fields' own defaults where nobody knows that task.
 */
export const startOn = (data: Settings['data'], task: TaskName | null = null): Settings =>
  firstWhere((preset) => (data === 'own' ? preset.task === task : preset.settings.data === data));

/**
 * The preset's settings with the seed of `current`; with its data and split too where they are the preset's own data, or
 * the reader's and of the preset's `task`.
 */
export function applyPreset(id: PresetId, current: Settings, task: TaskName): Settings {
  const { data, split, seed } = current;
  const preset = PRESETS[id];
  const keeps = preset.task === task && (data === 'own' || data === preset.settings.data);
  return { ...preset.settings, seed, ...(keeps && { data, split }) };
}

/** True when a name is a preset's. */
export function isPresetId(name: string): name is PresetId {
  return PRESET_IDS.some((id) => id === name);
}
