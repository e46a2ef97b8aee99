/** Batches: every input and target stands in its own cell, longest example first, with no padding. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { makeBatch } from '../../../src/tasks/batch.ts';
import { anyWords } from '../../support/kasselText.ts';

const anyExamples = anyWords.map((words) =>
  words.map(({ inputs, targets }, index) => ({ index, inputs, targets })),
);

it('each cell holds its example’s input and target', () => {
  fc.assert(
    fc.property(anyExamples, (examples) => {
      const batch = makeBatch(examples, 128);
      expect(batch.targets.length).toBe(examples.reduce((sum, { targets }) => sum + targets.length, 0));
      expect(batch.inputs.length).toBe(batch.targets.length * 128);
      batch.examples.forEach(({ inputs, targets }, b) => {
        targets.forEach((target, t) => {
          const cell = batch.layout.cell(b, t);
          expect(batch.targets[cell]).toBe(target);
          expect([...batch.inputs.subarray(cell * 128, (cell + 1) * 128)]).toEqual([
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
      const order = makeBatch(examples, 128).examples;
      expect([...order].sort((a, b) => a.index - b.index)).toEqual(examples);
      order.slice(1).forEach((example, i) => {
        const before = at(order, i);
        const descends = before.targets.length - example.targets.length;
        expect(descends > 0 || (descends === 0 && before.index < example.index)).toBe(true);
      });
    }),
  );
});
