/** A figure or table of the page as a file. */
import { assertNever } from '../../base/assert.ts';
import { boardCsv } from '../../figures/boardFigure.ts';
import { barCsv } from '../../figures/barFigure.ts';
import { drawBoard } from '../../figures/drawBoard.ts';
import { drawBars } from '../../figures/drawBars.ts';
import { drawCurves } from '../../figures/drawCurves.ts';
import { drawGrid } from '../../figures/drawGrid.ts';
import { drawTable } from '../../figures/drawTable.ts';
import { figureCsv } from '../../figures/figureCsv.ts';
import { latexTable } from '../../figures/latexTable.ts';
import { pgfplotsTable } from '../../figures/pgfplots.ts';
import { tableCsv } from '../../figures/tableCsv.ts';
import { pngOf } from './pngOf.ts';
import { standAlone } from './standAlone.ts';
import type { FileKind, Taken } from './taken.ts';

/** @param width mm */
function svgOf(taken: Taken, width: number): string {
  switch (taken.kind) {
    case 'curves':
      return drawCurves(taken.figure, width);
    case 'bars':
      return drawBars(taken.figure, width);
    case 'board':
      return drawBoard(taken.figure, width);
    case 'grid':
      return drawGrid(taken.figure, width);
    case 'table':
      return drawTable(taken.table, width);
    case 'picture':
      return standAlone(taken.element, taken.title, width);
    default:
      return assertNever(taken);
  }
}

function csvOf(taken: Taken): string {
  switch (taken.kind) {
    case 'curves':
      return figureCsv(taken.figure);
    case 'bars':
      return barCsv(taken.figure);
    case 'board':
      return boardCsv(taken.figure);
    case 'grid':
      return taken.csv;
    case 'table':
      return tableCsv(taken.table);
    case 'picture':
      return '';
    default:
      return assertNever(taken);
  }
}

const file = (text: string, type: string): Blob => new Blob([text], { type: `${type};charset=utf-8` });

/**
 * @param width of a drawing, mm
 * @throws PlaygroundError `no-picture` where the browser cannot draw it
 */
export async function fileOf(taken: Taken, kind: FileKind, width: number): Promise<Blob> {
  switch (kind) {
    case 'svg':
      return file(svgOf(taken, width), 'image/svg+xml');
    case 'png':
      return pngOf(svgOf(taken, width), width);
    case 'csv':
      return file(csvOf(taken), 'text/csv');
    case 'dat':
      return file(taken.kind === 'curves' ? pgfplotsTable(taken.figure) : '', 'text/plain');
    case 'tex':
      return file(taken.kind === 'table' ? latexTable(taken.table) : '', 'text/x-tex');
    default:
      return assertNever(kind);
  }
}
