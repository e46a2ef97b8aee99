/** Batches: every input and target stands in its own cell, longest example first, with no padding. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { vectorsOf } from '../../../src/tasks/packing.ts';
import { makeBatch } from '../../../src/tasks/batch.ts';
import { anyWords } from '../../support/kasselText.ts';

const anyExamples = anyWords.map((words) =>
  words.map(({ inputs, targets }, index) => ({ index, inputs, targets })),
);

it('each cell holds its example’s input and target', () => {
  fc.assert(
    fc.property(anyExamples, (examples) => {
      const batch = makeBatch(examples, vectorsOf(128));
      expect(batch.targets.length).toBe(examples.reduce((sum, { targets }) => sum + targets.length, 0));
      expect(batch.source.cells.length).toBe(batch.targets.length * 128);
      batch.examples.forEach(({ inputs, targets }, b) => {
        targets.forEach((target, t) => {
          const cell = batch.layout.cell(b, t);
          expect(batch.targets[cell]).toBe(target);
          expect([...batch.source.cells.subarray(cell * 128, (cell + 1) * 128)]).toEqual([
            ...inputs.subarray(t * 128, (t + 1) * 128),
          ]);
        });
      });
    }),
  );
});

it('examples stand longest first, and equally long ones in the order given', () => {
  fc.assert(
    fc.property(anyExamples, (examples) => {
      const order = makeBatch(examples, vectorsOf(128)).examples;
      expect([...order].sort((a, b) => a.index - b.index)).toEqual(examples);
      order.slice(1).forEach((example, i) => {
        const before = at(order, i);
        const descends = before.targets.length - example.targets.length;
        expect(descends > 0 || (descends === 0 && before.index < example.index)).toBe(true);
      });
    }),
  );
});

it('where a token ends sequences all have equally many cells, filled with it, and stand by their sources', () => {
  const END = 9;
  const anyTokens = fc.array(fc.nat(8), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ source: anyTokens, target: anyTokens }), { minLength: 1, maxLength: 5 }),
      (sequences) => {
        const examples = sequences.map(({ source, target }, index) => ({
          index,
          inputs: Uint8Array.from(source),
          targets: Uint8Array.from(target),
        }));
        const packing = { inputSize: 1, sourceTokens: 9, ending: { token: END, cells: 7 } };
        const { examples: sorted, layout, source, targets, end } = makeBatch(examples, packing);
        expect(end).toBe(END);
        expect(source.cells).toBeInstanceOf(Int32Array);
        expect([...layout.lengths]).toEqual(sorted.map(() => 7));
        sorted.forEach((example, b) => {
          const row = (cells: ArrayLike<number>, of: typeof layout): number[] =>
            Array.from({ length: at(of.lengths, b) }, (_, t) => at(cells, of.cell(b, t)));
          expect(row(source.cells, source.layout)).toEqual([...example.inputs]);
          const written = row(targets, layout);
          expect(written.slice(0, example.targets.length)).toEqual([...example.targets]);
          expect(written.slice(example.targets.length).every((token) => token === END)).toBe(true);
        });
      },
    ),
  );
});
