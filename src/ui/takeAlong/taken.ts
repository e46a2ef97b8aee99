/** What of the page can be taken along as a figure or a table for a paper, as data. */
import type { BoardFigure } from '../../figures/boardFigure.ts';
import type { BarFigure } from '../../figures/barFigure.ts';
import type { CurveFigure } from '../../figures/figureLines.ts';
import type { GridFigure } from '../../figures/gridFigure.ts';
import type { PrintedTable } from '../../figures/latexTable.ts';

export type Taken =
  | { readonly kind: 'curves'; readonly figure: CurveFigure }
  | { readonly kind: 'bars'; readonly figure: BarFigure }
  | { readonly kind: 'board'; readonly figure: BoardFigure }
  /** Cells, and all that is known of them as comma-separated values. */
  | { readonly kind: 'grid'; readonly figure: GridFigure; readonly csv: string }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  /** A drawing of the page, as it stands there. */
  | { readonly kind: 'picture'; readonly title: string; readonly element: Element };

/** The kinds of files, by what their names end with; `dat` is what pgfplots reads. */
export type FileKind = 'svg' | 'png' | 'csv' | 'dat' | 'tex';

/** What each can be saved as. */
export const FILE_KINDS: Readonly<Record<Taken['kind'], readonly FileKind[]>> = {
  curves: ['svg', 'png', 'csv', 'dat'],
  bars: ['svg', 'png', 'csv'],
  board: ['svg', 'png', 'csv'],
  grid: ['svg', 'png', 'csv'],
  table: ['svg', 'png', 'csv', 'tex'],
  picture: ['svg', 'png'],
};
