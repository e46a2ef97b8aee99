/** What the bench trains: tasks at the paper's sizes or others, and who trains on them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BackendName } from '../../src/experiments/reports.ts';
import { parseSettings } from '../../src/experiments/parseSettings.ts';
import { PRESETS } from '../../src/experiments/presets.ts';
import { contestantSchema, type ContestantSettings, type Settings } from '../../src/experiments/settings.ts';

export const BENCH_TASKS = ['letters', 'spelling', 'translation', 'rows'] as const;
export type BenchTask = (typeof BENCH_TASKS)[number];

/** Hidden units, sequences in a batch, tokens of the vocabulary and of a sequence: the last two only of made rows. */
export type Sizes = Readonly<Record<'V' | 'H' | 'B' | 'T', number>>;

/** What can grow while everything else stays. */
export const AXES = ['V', 'H', 'B', 'T', 'threads'] as const;
export type Axis = (typeof AXES)[number];

/** One process's work, as data that crosses to it. */
export interface Workload {
  readonly task: BenchTask;
  readonly backend: BackendName;
  readonly threads: number;
  /** What differs from the task's own sizes. */
  readonly sizes: Partial<Sizes>;
  /** Pairs of sentences; null for those that come with the playground. */
  readonly translation: string | null;
  /** Updates by MLE before anything is measured: where a token ends sequences, roll-outs are as long as the network writes. */
  readonly warm: number;
  /** For about so long each contestant is measured. */
  readonly seconds: number;
}

const PAPER = PRESETS['paper-letters'].settings;
/** Sizes of made rows where only one is changed. */
export const BASE: Sizes = { V: 26, H: 128, B: 64, T: 8 };

const own = (settings: Partial<ContestantSettings>): ContestantSettings => contestantSchema.parse(settings);
const few = { rollOut: 'mixed', tokens: 'topk', tokenCount: 5 } as const;

/** MLE stands first: what the others need more is seen beside it. */
const CONTESTANTS: Readonly<Record<BenchTask, readonly ContestantSettings[]>> = {
  letters: [
    own({ method: 'mle' }),
    own({ rollIn: 'learned', ...few }),
    own({ rollIn: 'learned', rollOut: 'mixed' }),
    own({ rollIn: 'learned', rollOut: 'learned' }),
  ],
  spelling: [
    own({ method: 'mle' }),
    own({ rollIn: 'learned', ...few }),
    own({ rollIn: 'learned', rollOut: 'mixed' }),
    own({ rollIn: 'learned', rollOut: 'learned' }),
  ],
  translation: [
    own({ method: 'mle' }),
    own({ rollIn: 'reference', ...few, tokenCount: 25, costScale: 200 }),
    own({ rollIn: 'learned', rollOut: 'learned', tokens: 'topk', tokenCount: 25, costScale: 200 }),
  ],
  rows: [
    own({ method: 'mle' }),
    own({ rollIn: 'learned', ...few }),
    own({ rollIn: 'learned', rollOut: 'learned' }),
  ],
};

const SETTINGS: Readonly<Record<BenchTask, Settings>> = {
  letters: { ...PAPER, data: 'built-in' },
  spelling: PRESETS['paper-spelling'].settings,
  translation: {
    ...PRESETS.translation.settings,
    ...{ hidden: 128, embedding: 128, attentionUnits: 128, batchSize: 64, learningRate: 0.001 },
  },
  // Its split is the only one that made rows have.
  rows: { ...PAPER, data: 'toy', split: 'copy' },
};

/** All tokens of a vocabulary of more words would be tried for minutes. */
const MOST_TRIED = 128;

/** The whole race of a workload, as the command line would check it. */
export function settingsOf({ task, sizes: { H, B, V = 0 }, translation }: Workload): Settings {
  const settings = SETTINGS[task];
  const contestants = CONTESTANTS[task].filter(
    ({ tokens }, i) => i === 0 || tokens !== 'all' || V <= MOST_TRIED,
  );
  return parseSettings({
    ...settings,
    contestants,
    ...(task === 'translation' && translation !== null && { data: 'own' }),
    ...(H !== undefined && { hidden: H, embedding: H, attentionUnits: H }),
    ...(B !== undefined && { batchSize: B }),
  });
}

/** Real pairs of sentences, where they lie beside the repository. */
export function realPairs(): string | null {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = process.env['SEARNN_DATA'] ?? path.join(root, '../shared/data');
  const file = path.join(folder, 'translation/de-en.train.tsv.gz');
  return existsSync(file) ? file : null;
}
