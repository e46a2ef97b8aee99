/** Reproducing the paper's tables: which runs that takes, and what runs that are done come to beside the paper. */
import { PlaygroundError } from '../base/errors.ts';
import { sameContestant } from './fieldUse.ts';
import { OBJECTIVE_INFO } from './objectiveList.ts';
import { PAPER_CELLS, PAPER_TABLES, type PaperCell, type PaperTable, type PaperTask } from './paperTables.ts';
import { PRESETS } from './presets.ts';
import { settingsOf, type Result } from './results.ts';
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

const isScaled = ({ method, objective }: ContestantSettings): boolean =>
  method === 'searnn' && OBJECTIVE_INFO[objective].scaled;

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

/** Which of n equal parts: `2/6`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** @throws PlaygroundError `bad-setting` when the text is no `part/of` with 1 ≤ part ≤ of. */
export function parseShard(text: string): Shard {
  const [, part = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (part < 1 || part > of)
    throw new PlaygroundError('bad-setting', `--shard is “${text}”, but must be like 2/6: part 2 of 6.`);
  return { part, of };
}

/** A shard's jobs: every n-th, so that dear and cheap ones are spread. */
export function shardOf(jobs: readonly Job[], { part, of }: Shard): readonly Job[] {
  return jobs.filter((_, i) => i % of === part - 1);
}

/** One figure of a table as far as it is measured. Errors are fractions of all test words' letters. */
export interface Reproduced {
  readonly cell: PaperCell;
  /** Its runs, those with the chosen α; empty where nothing was tried. */
  readonly runs: readonly Result[];
  /** The α that errs least on the held-out words, among `candidates`; null where the objective has none. */
  readonly costScale: number | null;
  readonly candidates: readonly number[];
  /** With the weights that erred least on held-out words; null where none were held out. */
  readonly chosen: Spread | null;
  /** After the last update. */
  readonly last: Spread | null;
}

/** Mean over seeds and sample standard deviation; null for a single seed. */
export interface Spread {
  readonly mean: number;
  readonly sd: number | null;
  readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: count === 1 ? null : Math.sqrt(squares / (count - 1)), count };
}

/** `1.04 ± 0.12`, percent; `–` for what was not tried. */
export function spreadText(spread: Spread | null): string {
  if (spread === null) return '–';
  const mean = (100 * spread.mean).toFixed(2);
  return spread.sd === null ? mean : `${mean} ± ${(100 * spread.sd).toFixed(2)}`;
}

/** A finished run of one contestant. */
interface Finished {
  readonly result: Result;
  readonly settings: Settings;
  readonly contestant: ContestantSettings;
  readonly outcome: Result['contestants'][number];
}

function finished(results: readonly Result[]): Finished[] {
  return results.flatMap((result) => {
    const settings = settingsOf(result);
    const [contestant] = settings.contestants;
    const [outcome] = result.contestants;
    return contestant && outcome && result.contestants.length === 1
      ? [{ result, settings, contestant, outcome }]
      : [];
  });
}

/** Whether a contestant is a figure's, whatever its α. */
const isOf = ({ contestant: wanted }: PaperCell, own: ContestantSettings): boolean =>
  sameContestant(wanted, { ...own, costScale: wanted.costScale });

/** The figure that a contestant stands behind, whatever its α; undefined for most. */
function paperCellOf(contestant: ContestantSettings) {
  return PAPER_CELLS.find((cell) => isOf(cell, contestant));
}

/** The α whose runs err least on held-out words, in the mean over seeds; the first where nothing was held out. */
function chooseScale(runs: readonly Finished[], candidates: readonly number[]): number | null {
  const errorOf = (scale: number): number =>
    spreadOf(
      runs
        .filter(({ contestant }) => contestant.costScale === scale)
        .map(({ outcome }) => outcome.chosen?.heldOutError ?? Number.POSITIVE_INFINITY),
    )?.mean ?? Number.POSITIVE_INFINITY;
  const [first = null, ...others] = candidates;
  if (first === null) return null;
  return others.reduce((best, scale) => (errorOf(scale) < errorOf(best) ? scale : best), first);
}

/** A table's figures on a task, in the paper's order, out of whatever runs are done; other runs are passed over. */
export function reproduce(
  table: PaperTable,
  task: PaperTask,
  results: readonly Result[],
): readonly Reproduced[] {
  const all = finished(results).filter(({ settings }) => paperTaskOf(settings) === task);
  return table.cells.map((cell) => {
    const runs = all.filter(({ contestant }) => isOf(cell, contestant));
    const scaled = isScaled(cell.contestant);
    const candidates = scaled ? [...new Set(runs.map(({ contestant }) => contestant.costScale))] : [];
    const costScale = scaled ? chooseScale(runs, candidates) : null;
    const own = scaled ? runs.filter(({ contestant }) => contestant.costScale === costScale) : runs;
    return {
      cell,
      runs: own.map(({ result }) => result),
      costScale,
      candidates,
      chosen: spreadOf(own.flatMap(({ outcome }) => outcome.chosen?.letterError ?? [])),
      last: spreadOf(own.map(({ outcome }) => outcome.letterError)),
    };
  });
}

/** A finished run's time as planned, in updates of MLE; null for what stands behind no figure. */
export function effortOf(result: Result): number | null {
  const [contestant, ...others] = settingsOf(result).contestants;
  const cell = contestant && others.length === 0 ? paperCellOf(contestant) : undefined;
  return cell === undefined ? null : cell.effort * (result.contestants[0]?.updates ?? 0);
}

/** Test error in percent that the paper has for a contestant of a run, and where; null where it has none. */
export function published(
  contestant: ContestantSettings,
  settings: Settings,
): { readonly percent: number; readonly where: string } | null {
  const cell = paperCellOf(contestant);
  return cell === undefined
    ? null
    : { percent: cell.published[paperTaskOf(settings)], where: `Table ${cell.table}` };
}
