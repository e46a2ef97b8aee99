/** Test sentences with several translations stand there once, with all of them. */
import { expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { withReferences } from '../../../../src/tasks/translation/severalReferences.ts';

const PAIRS = [
  { source: 'a', truth: Uint8Array.of(1, 23) },
  { source: 'a', truth: Uint8Array.of(12, 3) },
  { source: 'b', truth: Uint8Array.of(7) },
  { source: 'b', truth: Uint8Array.of(7) },
  { source: 'a', truth: Uint8Array.of(1, 23) },
];
const sidesOf = (index: number) => at(PAIRS, index);
const train = Int32Array.of(9);

it('where the first of them stands', () => {
  expect(withReferences({ train, test: Int32Array.of(2, 0, 1, 3, 4) }, sidesOf)).toEqual({
    train,
    test: Int32Array.of(2, 0, 3),
    references: new Map([[0, [PAIRS[0]?.truth, PAIRS[1]?.truth]]]),
  });
});

it('also among those that are held out, apart from those that test', () => {
  const split = withReferences({ train, heldOut: Int32Array.of(0, 1), test: Int32Array.of(4, 1) }, sidesOf);
  expect(split).toEqual({
    ...{ train, heldOut: Int32Array.of(0), test: Int32Array.of(4) },
    references: new Map([
      [4, [PAIRS[4]?.truth, PAIRS[1]?.truth]],
      [0, [PAIRS[0]?.truth, PAIRS[1]?.truth]],
    ]),
  });
});

it('and a split without any stays as it is', () => {
  const split = { train, heldOut: Int32Array.of(0, 4), test: Int32Array.of(2, 3, 1) };
  expect(withReferences(split, sidesOf)).toBe(split);
});
