/** Reproducing the paper's tables: which runs that takes, and how they are shared out. */
import { PlaygroundError } from '../base/errors.ts';
import { REPRODUCTION } from '../text/en/reproduction.ts';
import { tell } from '../text/tell.ts';
import { OBJECTIVE_INFO } from './objectiveList.ts';
import { PAPER_CELLS, PAPER_TABLES, type PaperCell, type PaperTable, type PaperTask } from './paperTables.ts';
import { PRESETS } from './presets.ts';
import type { ContestantSettings, Settings } from './settings.ts';

/** What is asked for. */
export interface ReproductionPlan {
  readonly tables: readonly PaperTable['id'][];
  /** Ids of the only figures that are wanted; null for all of the tables. */
  readonly only: readonly string[] | null;
  /** Seeds 1 … n. */
  readonly seeds: number;
  /** Candidates for the α of objectives that have one; the held-out words choose. */
  readonly costScales: readonly number[];
  /** What all runs share; seed and number of updates are the plan's. */
  readonly shared: Settings;
  /** Instead of each figure's own number of updates. */
  readonly updates: number | null;
}

/** One run. */
export interface Job {
  /** Unique within a plan, and a file name: `kl-l-m-a50-s1`. */
  readonly id: string;
  readonly cell: PaperCell;
  readonly settings: Settings;
  /** Its time, in updates of MLE. */
  readonly effort: number;
}

/** The paper's set-up for a task, some training words held out: many windows of text are held out with fewer. */
export function reproductionSettings(task: PaperTask): Settings {
  if (task === 'letters') return { ...PRESETS['paper-letters'].settings, heldOut: 0.1 };
  return {
    ...PRESETS['paper-spelling'].settings,
    split: SPLITS[task],
    heldOut: 0.02,
    evaluationInterval: 500,
  };
}

const SPLITS = { 'spelling-30': 'noise-30', 'spelling-50': 'noise-50' } as const;

/** The paper's task that settings are of: levels of noise are spelling's, everything else is taken for letters. */
export function paperTaskOf({ split }: Pick<Settings, 'split'>): PaperTask {
  if (split === SPLITS['spelling-30']) return 'spelling-30';
  return split === SPLITS['spelling-50'] ? 'spelling-50' : 'letters';
}

/** Whether α means something to a contestant. */
export const isScaled = ({ method, objective }: ContestantSettings): boolean =>
  method === 'searnn' && OBJECTIVE_INFO[objective].scaled;

/** Why several α cannot be tried, a sentence; null where held-out words choose one of them, or there is one only. */
export function choiceFault({
  costScales,
  shared,
}: Pick<ReproductionPlan, 'costScales' | 'shared'>): string | null {
  if (costScales.length < 2 || shared.heldOut > 0) return null;
  return tell(REPRODUCTION.noChoice, { scales: costScales.join(', ') });
}

/** The runs behind the asked tables, those of the first seed first; a figure that two tables share is run once. */
export function planJobs({
  tables,
  only,
  seeds,
  costScales,
  shared,
  updates,
}: ReproductionPlan): readonly Job[] {
  const wanted = new Set(
    PAPER_TABLES.filter(({ id }) => tables.includes(id)).flatMap(({ cells }) => cells.map(({ id }) => id)),
  );
  const cells = PAPER_CELLS.filter(({ id }) => wanted.has(id) && (only?.includes(id) ?? true));
  return Array.from({ length: seeds }, (_, i) => i + 1).flatMap((seed) =>
    cells.flatMap((cell): Job[] => {
      const maxUpdates = updates ?? cell.updates[paperTaskOf(shared)];
      const scales = isScaled(cell.contestant) ? costScales : [null];
      return scales.map((costScale) => {
        const contestant = costScale === null ? cell.contestant : { ...cell.contestant, costScale };
        return {
          id: `${cell.id}${costScale === null ? '' : `-a${costScale}`}-s${seed}`,
          cell,
          settings: { ...shared, seed, maxUpdates, contestants: [contestant] },
          effort: maxUpdates * cell.effort,
        };
      });
    }),
  );
}

/** What a plan may choose, or chooses for each run, without another pace. */
const FREE: readonly string[] = [
  'data',
  'split',
  'seed',
  'contestants',
  'maxUpdates',
] satisfies (keyof Settings)[];

/** Whether a plan trains with the paper's settings, so that runs made elsewhere tell how long its own take. */
export function hasPaperSettings({ shared }: ReproductionPlan): boolean {
  const own = Object.entries(shared).filter(([name]) => !FREE.includes(name));
  const paper = new Map(Object.entries(reproductionSettings(paperTaskOf(shared))));
  return own.every(([name, value]) => JSON.stringify(value) === JSON.stringify(paper.get(name)));
}

/** Which of n equal parts: `2/6`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** @throws PlaygroundError `bad-setting` when the text is no `part/of` with 1 ≤ part ≤ of. */
export function parseShard(text: string): Shard {
  const [, part = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (part < 1 || part > of) throw new PlaygroundError('bad-setting', tell(REPRODUCTION.shard, { text }));
  return { part, of };
}

/** A shard's jobs: every n-th, so that dear and cheap ones are spread. */
export function shardOf(jobs: readonly Job[], { part, of }: Shard): readonly Job[] {
  return jobs.filter((_, i) => i % of === part - 1);
}
