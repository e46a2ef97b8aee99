/** Where the cells of a batch lie: every cell once, one step after the other, no padding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { CellLayout } from '../../../src/base/cellLayout.ts';

const descendingLengths = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
  .map((lengths) => lengths.sort((a, b) => b - a));

describe('the layout of cells', () => {
  it('gives each (b, t) inside a sequence one index of 0 … N − 1, and back', () => {
    fc.assert(
      fc.property(descendingLengths, (lengths) => {
        const layout = new CellLayout(lengths);
        const indices = lengths.flatMap((length, b) =>
          Array.from({ length }, (_, t) => {
            const cell = layout.cell(b, t);
            expect([at(layout.sequences, cell), at(layout.positions, cell)]).toEqual([b, t]);
            return cell;
          }),
        );
        const cells = lengths.reduce((sum, length) => sum + length, 0);
        expect(indices.sort((a, b) => a - b)).toEqual(Array.from({ length: cells }, (_, i) => i));
      }),
    );
  });

  it('counts sequences, steps, cells, and the sequences that run at each step', () => {
    fc.assert(
      fc.property(descendingLengths, (lengths) => {
        const layout = new CellLayout(lengths);
        expect([layout.batchSize, layout.steps]).toEqual([lengths.length, lengths[0]]);
        expect(layout.size).toBe(lengths.reduce((sum, length) => sum + length, 0));
        expect(layout.offsets).toHaveLength(layout.steps + 1);
        let before = 0;
        layout.counts.forEach((count, t) => {
          expect(count).toBe(lengths.filter((length) => length > t).length);
          expect(at(layout.offsets, t)).toBe(before);
          before += count;
        });
        expect(at(layout.offsets, layout.steps)).toBe(layout.size);
      }),
    );
  });

  it('puts lengths 3, 2, 2, 1 where a drawing puts them', () => {
    const layout = new CellLayout([3, 2, 2, 1]);
    expect([...layout.counts]).toEqual([4, 3, 1]);
    expect([...layout.offsets]).toEqual([0, 4, 7, 8]);
    expect([...layout.sequences]).toEqual([0, 1, 2, 3, 0, 1, 2, 0]);
    expect([...layout.positions]).toEqual([0, 0, 0, 0, 1, 1, 1, 2]);
  });

  it('of no sequences has no cells', () => {
    const layout = new CellLayout([]);
    expect([layout.batchSize, layout.steps, layout.size]).toEqual([0, 0, 0]);
  });

  it('refuses lengths that are not descending, and says so', () => {
    expect(() => new CellLayout([2, 3])).toThrow('lengths must descend');
    expect(() => new CellLayout([3, 1, 2])).toThrow('lengths must descend');
  });

  it.each([0, -1, Number.NaN])('refuses a length of %s and names the sequence', (length) => {
    expect(() => new CellLayout([4, length])).toThrow('sequence 1 has length');
  });
});
