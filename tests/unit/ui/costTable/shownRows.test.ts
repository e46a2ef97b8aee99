/** Rows of a large vocabulary: what matters here, and what is looked for. */
import { describe, expect, it } from 'vitest';
import type { TableView } from '../../../../src/experiments/reports.ts';
import { shownRows, WHOLE } from '../../../../src/ui/costTable/shownRows.ts';

const V = 200;
const vocabulary = Array.from({ length: V }, (_, a) => `w${a}`);
const targets = Uint8Array.of(3, 150);

/** A table in which token (10 · t + i) is the i-th favourite at cell t, among all or a few tried. */
function viewOf(tried: (t: number, a: number) => boolean): TableView {
  const model = new Float32Array(2 * V);
  for (let t = 0; t < 2; t++) for (let i = 0; i < 20; i++) model[t * V + 10 * t + 20 + i] = 0.05 - i / 1000;
  // Only what is read of a view.
  return {
    model,
    tried: Uint8Array.from({ length: 2 * V }, (_, i) => Number(tried(Math.floor(i / V), i % V))),
    decoded: Uint8Array.of(180, 181),
    rollIn: Uint8Array.of(182, 183),
  } as unknown as TableView;
}

describe('rows', () => {
  it('are all tokens of a small vocabulary', () => {
    const small = vocabulary.slice(0, WHOLE);
    const rows = shownRows([], targets, small, { cell: 0, token: 5 }, '');
    expect(rows).toEqual(Array.from({ length: WHOLE }, (_, a) => a));
  });

  it('of a large one are the truth, what is written, favourites, and the chosen token, in order', () => {
    const rows = shownRows([viewOf(() => true)], targets, vocabulary, { cell: 0, token: 199 }, '');
    expect(rows).toEqual([
      ...[3],
      // Ten favourites of the chosen cell, of which 30 and 31 are the two of the other.
      ...[20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31],
      ...[150, 180, 181, 182, 183, 199],
    ]);
  });

  it('are no favourites that were not tried', () => {
    const rows = shownRows([viewOf((_, a) => a >= 100)], targets, vocabulary, { cell: 1, token: 150 }, '');
    expect(rows.filter((a) => a < 100)).toEqual([3]);
  });

  it('are also those that begin as is looked for, some of them', () => {
    const look = (search: string) =>
      shownRows([viewOf(() => false)], targets, vocabulary, { cell: 0, token: 3 }, search);
    expect(look(' W19 ').filter((a) => ![3, 150, 180, 181, 182, 183].includes(a))).toEqual([
      ...[19],
      ...[190, 191, 192, 193, 194, 195, 196, 197, 198, 199],
    ]);
    expect(look('w').length).toBeLessThan(20);
    expect(look('xyz')).toEqual(look(''));
  });
});
