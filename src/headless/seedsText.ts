/** Several seeds as `searnn compare` prints them: tables with their spread, for people or for programs. */
import { alignedText } from '../experiments/alignedText.ts';
import { countOnce, repeatText, type Named } from '../experiments/runGroups.ts';
import { seedTables } from '../experiments/seedTable.ts';
import type { PrintedTable } from '../figures/latexTable.ts';
import { printedTables } from './printedTables.ts';

const tableText = ({ caption, head, rows, notes }: PrintedTable): string =>
  [caption, ...alignedText([head, ...rows]), ...notes].join('\n');

/**
 * Ends with a line feed; without one where there is nothing to tell people.
 * @param found finished runs; `say` hears of those that are there twice
 */
export function seedsText(found: readonly Named[], json: boolean, say: (text: string) => void): string {
  const { results, repeats } = countOnce(found);
  for (const repeat of repeats) say(`note: ${repeatText(repeat)}`);
  if (json) {
    const told = seedTables(results).map(({ rows, data: _, ...table }) => ({
      ...table,
      rows: rows.map(({ bySeed, ...row }) => ({ ...row, bySeed: Object.fromEntries(bySeed) })),
    }));
    return `${JSON.stringify({ format: 'searnn-comparison', version: 1, tables: told })}\n`;
  }
  const tables = printedTables(results);
  return tables.length === 0 ? '' : `${tables.map(tableText).join('\n\n')}\n`;
}
