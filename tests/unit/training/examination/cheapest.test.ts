/** Cells whose least cost another token than the truth has, and cells where several have it. */
import { expect, it } from 'vitest';
import { addCheapest, cheapestTokens } from '../../../../src/training/examination/cheapest.ts';

it('cells are counted where something was tried; a tie with the truth is no other token', () => {
  const counts = { notTruth: 0, tied: 0, cells: 0 };
  const tried = { starts: Int32Array.of(0, 3, 3, 5, 7), tokens: Int32Array.of(0, 1, 2, 0, 2, 1, 2) };
  const costs = Float32Array.of(0.5, 0.25, 0.25, 0, 0.5, 1, 0.5);
  // Cell 0: 1 and 2 tie, the truth is 2. Cell 1 was not tried. Cell 2: the truth 2 is dearer. Cell 3: the truth is best.
  addCheapest(counts, { tried, costs }, [2, 0, 2, 2]);
  expect(cheapestTokens(counts)).toEqual({ notTruth: { part: 1, whole: 3 }, tied: { part: 1, whole: 3 } });
});
