/** The paper's tables beside what was measured, as lines of text. */
import { PAPER_TABLES } from '../experiments/paperTables.ts';
import { reproduce, spreadText, type Reproduced } from '../experiments/reproduction.ts';
import type { Result } from '../experiments/results.ts';

function row({ cell, chosen, last, costScale, candidates }: Reproduced): readonly string[] {
  const alpha =
    costScale === null ? '' : `${costScale}${candidates.length > 1 ? ` of ${candidates.join(', ')}` : ''}`;
  const seeds = last === null ? '' : String(last.count);
  return [cell.label, cell.published.toFixed(1), spreadText(chosen), spreadText(last), seeds, alpha];
}

const HEAD = ['', 'paper', 'chosen on held-out', 'last update', 'seeds', 'α'];

/** Letter errors in percent; the tables in which nothing was measured are left out. */
export function reproductionText(results: readonly Result[]): string {
  const parts = PAPER_TABLES.flatMap((table) => {
    const rows = reproduce(table, results);
    if (rows.every(({ runs }) => runs.length === 0)) return [];
    const lines = [HEAD, ...rows.map(row)];
    const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    const text = lines.map((line) =>
      line
        .map((part, i) => (i === 0 ? part.padEnd(widths[i] ?? 0) : part.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
    return [`${table.title}; letter error, % of all test words’ letters, mean ± sd over seeds`, ...text, ''];
  });
  return parts.length === 0 ? 'No finished run of these tables was found.\n' : `${parts.join('\n')}\n`;
}
