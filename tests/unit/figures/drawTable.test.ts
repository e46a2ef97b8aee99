/** Tables as drawings: every cell is there, nothing lies outside of the paper, and what spans cells is laid out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTable } from '../../../src/figures/drawTable.ts';
import { joinedHead, layOutCells } from '../../../src/figures/layOutCells.ts';
import { PRINT_WIDTHS } from '../../../src/figures/sheet.ts';
import { tableCsv } from '../../../src/figures/tableCsv.ts';
import { widthOf } from '../../../src/figures/ticks.ts';

const word = fc.stringMatching(/^[a-z0-9.,]{1,12}$/);
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const table = fc.integer({ min: 1, max: 7 }).chain((columns) =>
  fc.record({
    caption: text,
    head: fc.array(text, { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
    notes: fc.array(text, { maxLength: 2 }),
  }),
);

/** Texts of a drawing with where each begins and ends, pt. */
function drawnTexts(svg: string) {
  return [
    ...svg.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)"(?: font-size="([\d.]+)")?( text-anchor="end")?(?: data-column="(\d+)")?[^>]*>([^<]*)/g,
    ),
  ].map(([, x, y, size = '8', end, column, shown = '']) => {
    const wide = widthOf(shown, Number(size));
    const left = end === undefined ? Number(x) : Number(x) - wide;
    return { left, right: left + wide, y: Number(y), column: Number(column), shown };
  });
}

describe('a drawn table', () => {
  it('holds every word of every cell, in its column, inside of the paper', () =>
    fc.assert(
      fc.property(table, fc.constantFrom(...PRINT_WIDTHS), (printed, width) => {
        const svg = drawTable(printed, width);
        const [, paper, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
        const texts = drawnTexts(svg);
        for (const { left, right, y } of texts) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(Number(paper) + 0.5);
          expect(y).toBeLessThanOrEqual(Number(height));
        }
        printed.head.forEach((_, c) => {
          const drawn = texts.filter(({ column }) => column === c).map(({ shown }) => shown);
          const cells = [printed.head, ...printed.rows].map((row) => row[c] ?? '');
          expect(drawn.join(' ')).toBe(cells.join(' '));
        });
      }),
      { numRuns: 100 },
    ));

  it('is as many lines of comma-separated values as it has rows, and its head', () => {
    const printed = { caption: '', head: ['a', 'b, c'], rows: [['1', 'say "x"']], notes: [] };
    expect(tableCsv(printed)).toBe('a,"b, c"\n1,"say ""x"""\n');
  });
});

describe('cells that span others', () => {
  it('stand in every column and row that they span', () => {
    const cell = (shown: string, columns = 1, rows = 1) => ({ text: shown, columns, rows });
    const laid = layOutCells([
      [cell('name', 1, 2), cell('error', 2)],
      [cell('greedy'), cell('beam')],
      [cell('MLE'), cell('9.1'), cell('8.7')],
    ]);
    expect(laid).toEqual([
      ['name', 'error', 'error'],
      ['name', 'greedy', 'beam'],
      ['MLE', '9.1', '8.7'],
    ]);
    expect(joinedHead(laid.slice(0, 2))).toEqual(['name', 'error: greedy', 'error: beam']);
  });
});
