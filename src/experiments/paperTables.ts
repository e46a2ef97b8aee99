/** The paper's tables as data: which contestant stands behind each figure, and how long we train it. */
import type { TaskName } from '../tasks/task.ts';
import { PAPER } from '../text/en/paper.ts';
import type { ContestantSettings } from './settings.ts';
import { contestantSchema } from './settings.ts';

const { tasks, titles } = PAPER;

/** What the paper measures in both tables. */
export const PAPER_TASKS = ['letters', 'spelling-30', 'spelling-50'] as const;
export type PaperTask = (typeof PAPER_TASKS)[number];

/** What is true of one of them and not of all. */
interface PaperTaskInfo {
  readonly name: string;
  /** What is counted. */
  readonly error: string;
  /** What is learned. */
  readonly task: TaskName;
  /** Any split of the data may be trained on; else the split is the paper's noise. */
  readonly anySplit: boolean;
  /** What the paper measured on, and how to come near it: a sentence. */
  readonly measuredOn: string;
  /** How long ours were trained. */
  readonly ours: string;
  /** How the command line is told of the data. */
  readonly options: string;
}

const SPELLING = { task: 'spelling', anySplit: false } as const;

export const PAPER_TASK_INFO: Readonly<Record<PaperTask, PaperTaskInfo>> = {
  letters: {
    ...tasks.letters,
    task: 'letters',
    anySplit: true,
    options: '--data letter.data.gz --test-fold 1',
  },
  'spelling-30': {
    ...{ ...SPELLING, ...tasks['spelling-30'] },
    options: '--task spelling-30 --data any-text.txt',
  },
  'spelling-50': {
    ...{ ...SPELLING, ...tasks['spelling-50'] },
    options: '--task spelling-50 --data any-text.txt',
  },
};

/** Updates of every run on spelling: our curves are flat before. */
const SPELLING_UPDATES = 20_000;

/** One figure of the paper. */
export interface PaperCell {
  /** In file names: `kl-l-m`. */
  readonly id: string;
  /** As the paper's column heads have it. */
  readonly label: string;
  readonly contestant: ContestantSettings;
  /** Test error, percent. */
  readonly published: Readonly<Record<PaperTask, number>>;
  /** The paper tells no number of updates; after these our curves are flat. */
  readonly updates: Readonly<Record<PaperTask, number>>;
  /** Time of an update, in updates of MLE, as measured on WebAssembly: for estimates only. */
  readonly effort: number;
}

export interface PaperTable {
  readonly id: 1 | 2;
  readonly title: string;
  readonly cells: readonly PaperCell[];
}

type Own = Partial<ContestantSettings>;

const LETTERS = { reference: 'r', learned: 'l', mixed: 'm' } as const;
type Policy = keyof typeof LETTERS;

/** KL's α is chosen among candidates on held-out words; this one stands for them all. */
const COST_SCALE = 50;

/** Letters, spelling .3, spelling .5. */
type Published = readonly [letters: number, spelling30: number, spelling50: number];

function cell(
  id: string,
  label: string,
  [letters, spelling30, spelling50]: Published,
  own: Own,
  { updates, effort }: { readonly updates: number; readonly effort: number },
): PaperCell {
  return {
    id,
    label,
    published: { letters, 'spelling-30': spelling30, 'spelling-50': spelling50 },
    updates: { letters: updates, 'spelling-30': SPELLING_UPDATES, 'spelling-50': SPELLING_UPDATES },
    effort,
    contestant: contestantSchema.parse({ costScale: COST_SCALE, ...own }),
  };
}

/** All tokens tried at every cell. */
function full(
  objective: 'll' | 'kl',
  rollIn: Policy,
  rollOut: Policy,
  published: Published,
  updates = 5_000,
): PaperCell {
  const pair = [LETTERS[rollIn], LETTERS[rollOut]] as const;
  return cell(
    `${objective}-${pair.join('-')}`,
    `${objective.toUpperCase()} ${pair.join('/')}`,
    published,
    { objective, rollIn, rollOut },
    { updates, effort: rollOut === 'mixed' ? 6 : 10 },
  );
}

/** Five tokens a cell, learned/mixed. */
function sampled(
  objective: 'll' | 'kl',
  tokens: ContestantSettings['tokens'],
  name: string,
  published: Published,
) {
  return cell(
    `s${objective}-${tokens}`,
    `s${objective.toUpperCase()} ${name}`,
    published,
    { objective, tokens, tokenCount: 5 },
    // Letters drawn without looking at the model teach the slowest.
    { updates: tokens === 'uniform' ? 15_000 : 6_000, effort: 2 },
  );
}

const MLE = cell('mle', 'MLE', [2.8, 19.3, 41.9], { method: 'mle' }, { updates: 8_000, effort: 1 });
const LL = full('ll', 'learned', 'mixed', [1.9, 17.7, 37.1]);
const KL = full('kl', 'learned', 'mixed', [1.0, 17.7, 38.1]);

/** @see Leblond et al. 2018, Tables 1 and 2 */
export const PAPER_TABLES: readonly PaperTable[] = [
  {
    id: 1,
    title: titles[1],
    cells: [
      MLE,
      LL,
      full('ll', 'reference', 'learned', [2.5, 19.5, 43.2]),
      full('ll', 'learned', 'learned', [1.8, 17.8, 37.6]),
      KL,
      full('kl', 'reference', 'learned', [1.4, 19.5, 43.2], 10_000),
      full('kl', 'learned', 'learned', [1.1, 17.7, 37.1], 10_000),
    ],
  },
  {
    id: 2,
    title: titles[2],
    cells: [
      MLE,
      LL,
      KL,
      sampled('ll', 'uniform', 'uniform', [1.7, 17.6, 37.0]),
      sampled('ll', 'policy', 'policy', [1.8, 17.7, 37.1]),
      sampled('ll', 'biased', 'biased', [1.8, 17.7, 36.6]),
      sampled('ll', 'topk', 'top-k', [1.5, 17.6, 36.6]),
      sampled('kl', 'uniform', 'uniform', [1.2, 18.4, 37.8]),
      sampled('kl', 'policy', 'policy', [1.2, 17.7, 37.6]),
      sampled('kl', 'biased', 'biased', [0.9, 17.7, 37.1]),
      sampled('kl', 'topk', 'top-k', [1.4, 18.2, 38.0]),
    ],
  },
];

/** Every figure once, with the first table that has it. */
export const PAPER_CELLS: readonly (PaperCell & { readonly table: PaperTable['id'] })[] =
  PAPER_TABLES.flatMap(({ id: table, cells }) => cells.map((each) => ({ ...each, table }))).filter(
    ({ id }, i, all) => all.findIndex((other) => other.id === id) === i,
  );
