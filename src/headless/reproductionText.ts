/** The paper's tables beside what was measured, as lines of text. */
import { PAPER_TABLES, PAPER_TASK_INFO, PAPER_TASKS, type PaperTask } from '../experiments/paperTables.ts';
import { reproduce, spreadText, type Reproduced } from '../experiments/reproduction.ts';
import type { Result } from '../experiments/results.ts';

function row(task: PaperTask, { cell, chosen, last, costScale, candidates }: Reproduced): readonly string[] {
  const alpha =
    costScale === null ? '' : `${costScale}${candidates.length > 1 ? ` of ${candidates.join(', ')}` : ''}`;
  const seeds = last === null ? '' : String(last.count);
  return [cell.label, cell.published[task].toFixed(1), spreadText(chosen), spreadText(last), seeds, alpha];
}

const HEAD = ['', 'paper', 'chosen on held-out', 'last update', 'seeds', 'α'];

/** Test errors in percent; the tables in which nothing was measured are left out. */
export function reproductionText(results: readonly Result[]): string {
  const tables = PAPER_TASKS.flatMap((task) => PAPER_TABLES.map((table) => ({ task, table })));
  const parts = tables.flatMap(({ task, table }) => {
    const rows = reproduce(table, task, results);
    if (rows.every(({ runs }) => runs.length === 0)) return [];
    const lines = [HEAD, ...rows.map((each) => row(task, each))];
    const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    const text = lines.map((line) =>
      line
        .map((part, i) => (i === 0 ? part.padEnd(widths[i] ?? 0) : part.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
    return [
      `${PAPER_TASK_INFO[task].name}, ${table.title}; ${PAPER_TASK_INFO[task].error}, % over all test words, mean ± sd over seeds`,
      ...text,
      '',
    ];
  });
  return parts.length === 0 ? 'No finished run of these tables was found.\n' : `${parts.join('\n')}\n`;
}
