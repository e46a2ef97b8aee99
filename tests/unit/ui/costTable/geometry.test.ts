/** Where the cells of the table lie, and which one is under the pointer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortNumber } from '../../../../src/ui/costTable/drawTable.ts';
import { cellAt, cellRect, type TableBox } from '../../../../src/ui/costTable/geometry.ts';

const arbitraryBox: fc.Arbitrary<TableBox> = fc.record({
  T: fc.integer({ min: 1, max: 14 }),
  V: fc.integer({ min: 2, max: 43 }),
  views: fc.integer({ min: 1, max: 4 }),
  width: fc.integer({ min: 600, max: 1200 }),
  height: fc.integer({ min: 500, max: 900 }),
  scale: fc.constantFrom(1, 1.25, 2, 3),
});

describe('where the cells lie', () => {
  it('the middle of every cell is found again, in its own table of those side by side', () => {
    fc.assert(
      fc.property(arbitraryBox, fc.nat(), fc.nat(), fc.nat(), (box, i, j, k) => {
        const [t, a, view] = [i % box.T, j % box.V, k % box.views];
        const { x, y, width, height } = cellRect(box, t, a, view);
        expect(cellAt(box, x + width / 2, y + height / 2)).toEqual({ cell: t, token: a, view });
      }),
    );
  });

  it('cells stand on whole device pixels, so that their edges are sharp', () => {
    fc.assert(
      fc.property(arbitraryBox, fc.nat(), fc.nat(), (box, i, j) => {
        const { x, y, width, height } = cellRect(box, i % box.T, j % box.V, 0);
        for (const edge of [x, y, x + width, y + height])
          expect(Math.abs(edge * box.scale - Math.round(edge * box.scale))).toBeLessThan(1e-6);
      }),
    );
  });

  it('nothing is found outside', () => {
    const box = { T: 2, V: 2, views: 1, width: 100, height: 40, scale: 1 };
    expect([cellAt(box, -1, 5), cellAt(box, 100, 5), cellAt(box, 5, 40)]).toEqual([null, null, null]);
  });

  it('numbers in cells are as short as they can be', () => {
    expect([0, 0.125, 1, -0.4, 0.004, -0.001].map(shortNumber)).toEqual(['0', '.13', '1', '−.40', '0', '0']);
  });
});
