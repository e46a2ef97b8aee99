/** Where sequences end by a token of their own: against the definition, sequence by sequence. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { CellLayout } from '../../../src/base/cellLayout.ts';
import { cellsBeforeEnd, endAfterFirst } from '../../../src/searnn/sequenceEnd.ts';

const END = 3;

/** Lengths, longest first, and tokens of every sequence. */
const written = fc
  .array(fc.array(fc.nat(END), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((sequences) => sequences.toSorted((a, b) => b.length - a.length));

function packed(sequences: readonly (readonly number[])[]) {
  const layout = new CellLayout(sequences.map(({ length }) => length));
  const tokens = new Int32Array(layout.size);
  sequences.forEach((sequence, b) =>
    sequence.forEach((token, t) => {
      tokens[layout.cell(b, t)] = token;
    }),
  );
  const rowsOf = (values: ArrayLike<number>): number[][] =>
    sequences.map((sequence, b) => sequence.map((_, t) => at(values, layout.cell(b, t))));
  return { layout, tokens, rowsOf };
}

test('after the first end of a sequence nothing but it is written, and what was given stays as it is', () => {
  fc.assert(
    fc.property(written, (sequences) => {
      const { layout, tokens, rowsOf } = packed(sequences);
      const before = tokens.slice();
      expect(rowsOf(endAfterFirst(layout, tokens, END))).toEqual(
        sequences.map((sequence) => {
          const end = sequence.indexOf(END);
          return sequence.map((token, t) => (end >= 0 && t > end ? END : token));
        }),
      );
      expect(tokens).toEqual(before);
    }),
  );
});

test('cells count up to the one that writes the end; without an end all do', () => {
  fc.assert(
    fc.property(written, (sequences) => {
      const { layout, tokens, rowsOf } = packed(sequences);
      expect(rowsOf(cellsBeforeEnd(layout, tokens, END))).toEqual(
        sequences.map((sequence) => {
          const end = sequence.indexOf(END);
          return sequence.map((_, t) => Number(end < 0 || t <= end));
        }),
      );
      expect([...cellsBeforeEnd(layout, tokens, null)]).toEqual(Array.from(tokens, () => 1));
    }),
  );
});
