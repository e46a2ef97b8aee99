/** What runs that are done come to beside the paper: its tables, with only other seeds pooled. */
import type { TaskName } from '../tasks/task.ts';
import { BUILT_IN, isBuiltIn } from '../tasks/tasks.ts';
import { PAPER } from '../text/en/paper.ts';
import { RUN_GROUPS } from '../text/en/runGroups.ts';
import { tell } from '../text/tell.ts';
import { sameContestant } from './fieldUse.ts';
import { PAPER_CELLS, type PaperCell, type PaperTable, type PaperTask } from './paperTables.ts';
import { isScaled, paperTaskOf } from './reproduction.ts';
import { settingsOf, type Result } from './results.ts';
import { aspectsAmong, groupBy } from './runGroups.ts';
import type { ContestantSettings, Settings } from './settings.ts';
import { fixed } from '../text/numbers.ts';

/** The task of data whose file does not tell: splits are named by it. */
function taskOfSplit(split: Settings['split']): TaskName | null {
  if (split === 'by-type' || split === 'by-writer' || split.startsWith('fold-')) return 'letters';
  return split.startsWith('noise-') ? 'spelling' : null;
}

/** The paper's task that a run is of, or null: its tables have no tags, no translations and no lists of misspellings. */
export function paperTaskOfRun(result: Result): PaperTask | null {
  const settings = settingsOf(result);
  const task =
    result.data.task ??
    (isBuiltIn(settings.data) ? BUILT_IN[settings.data].task : taskOfSplit(settings.split));
  const asked = paperTaskOf(settings);
  return (task === 'letters' && asked === 'letters') || (task === 'spelling' && asked !== 'letters')
    ? asked
    : null;
}

/** True where a run stands behind some figure of the paper's tables. */
export function standsInTables(result: Result): boolean {
  return (
    paperTaskOfRun(result) !== null &&
    finished([result]).some(({ contestant }) => paperCellOf(contestant) !== undefined)
  );
}

/** One figure of a table as far as it is measured. Errors are fractions of all test words' letters. */
export interface Reproduced {
  readonly cell: PaperCell;
  /** What tells these runs from other ones of the same figure, which are never pooled with them; empty without such. */
  readonly apart: string;
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
  const mean = fixed(100 * spread.mean, 2);
  return spread.sd === null ? mean : `${mean} ± ${fixed(100 * spread.sd, 2)}`;
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

const seedOf = ({ result }: Finished): number => settingsOf(result).seed;
const hasScale =
  (scale: number) =>
  ({ contestant }: Finished): boolean =>
    contestant.costScale === scale;

/** The runs of those seeds that every α has; all of them where the α share none. */
function ofSharedSeeds(all: readonly Finished[], candidates: readonly number[]): readonly Finished[] {
  const seeds = candidates.map((scale) => new Set(all.filter(hasScale(scale)).map(seedOf)));
  const shared = all.filter((run) => seeds.every((each) => each.has(seedOf(run))));
  return shared.length > 0 ? shared : all;
}

/** The α whose runs err least on held-out words, in the mean over the seeds that all α have. */
function chooseScale(all: readonly Finished[], candidates: readonly number[]): number | null {
  const runs = ofSharedSeeds(all, candidates);
  const errorOf = (scale: number): number =>
    spreadOf(
      runs
        .filter(hasScale(scale))
        .map(({ outcome }) => outcome.chosen?.heldOutError ?? Number.POSITIVE_INFINITY),
    )?.mean ?? Number.POSITIVE_INFINITY;
  const [first = null, ...others] = candidates;
  if (first === null) return null;
  return others.reduce((best, scale) => (errorOf(scale) < errorOf(best) ? scale : best), first);
}

/** Runs of a figure that are alike in all but seed and α, as what they come to. */
function reproduced(cell: PaperCell, apart: string, runs: readonly Finished[]): Reproduced {
  const scaled = isScaled(cell.contestant);
  const candidates = scaled ? [...new Set(runs.map(({ contestant }) => contestant.costScale))] : [];
  const costScale = scaled ? chooseScale(runs, candidates) : null;
  const own = scaled ? runs.filter(({ contestant }) => contestant.costScale === costScale) : runs;
  return {
    ...{ cell, apart, costScale, candidates },
    runs: own.map(({ result }) => result),
    chosen: spreadOf(own.flatMap(({ outcome }) => outcome.chosen?.letterError ?? [])),
    last: spreadOf(own.map(({ outcome }) => outcome.letterError)),
  };
}

/** Those of one group; where several α were run and nothing was held out to choose by, a row for each. */
function rowsOf(cell: PaperCell, apart: string, runs: readonly Finished[]): readonly Reproduced[] {
  const scales = [...new Set(runs.map(({ contestant }) => contestant.costScale))];
  const chosenBy = runs.some(({ outcome }) => outcome.chosen !== undefined);
  if (!isScaled(cell.contestant) || scales.length < 2 || chosenBy) return [reproduced(cell, apart, runs)];
  return scales.map((scale) => {
    const own = tell(RUN_GROUPS.setting, { setting: 'α', value: String(scale) });
    return reproduced(cell, [apart, own].filter(Boolean).join(', '), runs.filter(hasScale(scale)));
  });
}

/** A table out of runs that share data, split, model, optimiser, arithmetic and release. */
export interface Series {
  /** What tells it from the table's other series; empty where there is one only. */
  readonly label: string;
  /** Every figure, in the paper's order; one whose runs differ in updates or tests has several rows. */
  readonly rows: readonly Reproduced[];
}

/** A table's figures on a task, out of whatever runs are done; other runs are passed over, and only other seeds are pooled. */
export function reproduce(table: PaperTable, task: PaperTask, results: readonly Result[]): readonly Series[] {
  const behind = finished(results).filter(
    ({ result, contestant }) =>
      paperTaskOfRun(result) === task && table.cells.some((cell) => isOf(cell, contestant)),
  );
  const aspects = aspectsAmong(results);
  const series = groupBy(behind, ({ result }) => aspects.series(result));
  return (series.length > 0 ? series : [{ label: '', members: [] }]).map(({ label, members }) => ({
    label,
    rows: table.cells.flatMap((cell) => {
      const runs = members.filter(({ contestant }) => isOf(cell, contestant));
      const alike = groupBy(runs, ({ result }) => aspects.row(result));
      return alike.length === 0
        ? [reproduced(cell, '', [])]
        : alike.flatMap((group) => rowsOf(cell, group.label, group.members));
    }),
  }));
}

/** What was measured of one figure, in all series; `apart` then says what tells the rows apart. */
export function figuresOf(series: readonly Series[], { id }: PaperCell): readonly Reproduced[] {
  return series.flatMap(({ label, rows }) =>
    rows
      .filter(({ cell, runs }) => cell.id === id && runs.length > 0)
      .map((row) => ({ ...row, apart: [label, row.apart].filter(Boolean).join(', ') })),
  );
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
    : { percent: cell.published[paperTaskOf(settings)], where: tell(PAPER.table, { number: cell.table }) };
}
