/** A table as comma-separated values: its head, then its rows, as they are shown. */
import { csvLine } from '../base/csvLine.ts';
import type { PrintedTable } from './latexTable.ts';

export const tableCsv = ({ head, rows }: PrintedTable): string => [head, ...rows].map(csvLine).join('');
