/** The paper's tables beside what was measured, as lines of text. */
import { PAPER_TABLES, PAPER_TASK_INFO, PAPER_TASKS, type PaperTask } from '../experiments/paperTables.ts';
import { reproduce, spreadText, type Reproduced, type Series } from '../experiments/reproduced.ts';
import type { Result } from '../experiments/results.ts';

function row(
  task: PaperTask,
  { cell, apart, chosen, last, costScale, candidates }: Reproduced,
): readonly string[] {
  const alpha =
    costScale === null ? '' : `${costScale}${candidates.length > 1 ? ` of ${candidates.join(', ')}` : ''}`;
  const seeds = last === null ? '' : String(last.count);
  const label = apart === '' ? cell.label : `${cell.label} (${apart})`;
  return [label, cell.published[task].toFixed(1), spreadText(chosen), spreadText(last), seeds, alpha];
}

const HEAD = ['', 'paper', 'chosen on held-out', 'last update', 'seeds', 'α'];

function lines(task: PaperTask, { rows }: Series): readonly string[] {
  const all = [HEAD, ...rows.map((each) => row(task, each))];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) =>
    line
      .map((part, i) => (i === 0 ? part.padEnd(widths[i] ?? 0) : part.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Test errors in percent; tables in which nothing was measured are left out, runs that differ in more than the seed stand apart. */
export function reproductionText(results: readonly Result[]): string {
  const tables = PAPER_TASKS.flatMap((task) => PAPER_TABLES.map((table) => ({ task, table })));
  const parts = tables.flatMap(({ task, table }) =>
    reproduce(table, task, results)
      .filter(({ rows }) => rows.some(({ runs }) => runs.length > 0))
      .flatMap((series) => [
        `${PAPER_TASK_INFO[task].name}, ${table.title}; ${PAPER_TASK_INFO[task].error}, % over the whole test set, mean ± sd over seeds`,
        ...(series.label === ''
          ? []
          : [`Only these runs, which others are not pooled with: ${series.label}`]),
        ...lines(task, series),
        '',
      ]),
  );
  return parts.length === 0 ? 'No finished run of these tables was found.\n' : `${parts.join('\n')}\n`;
}
