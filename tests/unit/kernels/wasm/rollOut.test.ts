/** The fused roll-out on WebAssembly against its twin of stock operations. */
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { chooseKernels, ownOperations } from '../../../../src/kernels/registry.ts';
import { tf } from '../../../../src/kernels/tf.ts';
import { Seq2Seq } from '../../../../src/model/seq2seq.ts';
import type { RollIn, RollOutRows } from '../../../../src/searnn/policy.ts';
import { useBackend } from '../../../support/backends.ts';
import { scoresAfter } from '../../../support/bruteForce.ts';
import { everyRow, tail } from '../../../support/everyRow.ts';
import { noYield, randomBatch, randomWeights, smallConfig } from '../../../support/smallModels.ts';

const NEAR_TIE = 1e-4;

async function stockRollOut(model: Seq2Seq, rollIn: RollIn, rows: RollOutRows): Promise<Int32Array> {
  chooseKernels('stock');
  expect(ownOperations()).toEqual([]);
  const tails = await model.rollOut(rollIn, rows, noYield);
  chooseKernels('fused');
  return tails;
}

describe('the fused roll-out on wasm', () => {
  beforeAll(() => useBackend('wasm'));
  afterEach(() => chooseKernels('fused'));

  it('writes the tokens of stock operations, but for near-ties, whatever the shape', async () => {
    expect(ownOperations()).toContain('rollOut');
    const shapes = fc.record({
      hidden: fc.integer({ min: 1, max: 70 }),
      vocabularySize: fc.integer({ min: 2, max: 40 }),
      embedding: fc.integer({ min: 1, max: 6 }),
      lengths: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
      aligned: fc.boolean(),
      seed: fc.integer({ min: 1, max: 1e6 }),
    });
    let compared = 0;
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(shapes, async ({ hidden, vocabularySize, embedding, lengths, aligned, seed }) => {
        const config = smallConfig({ aligned, bidirectional: false }, { hidden, vocabularySize, embedding });
        const batch = randomBatch(
          config,
          lengths.toSorted((a, b) => b - a),
          seed,
        );
        const { layout } = batch;
        const model = new Seq2Seq(config, randomWeights(config, seed, 1.5));
        const rollIn = await model.rollIn(batch, new Uint8Array(layout.size));
        const rolledIn = await rollIn.tokens();
        const rows = everyRow(batch, vocabularySize);
        const stock = await stockRollOut(model, rollIn, rows);
        const before = tf.memory().numTensors;
        const fused = await model.rollOut(rollIn, rows, noYield);
        expect(tf.memory().numTensors).toBe(before);
        for (const [row, cell] of rows.cells.entries()) {
          const ours = tail(batch, rows, fused, row);
          const theirs = tail(batch, rows, stock, row);
          compared += ours.length;
          const first = ours.findIndex((token, k) => token !== theirs[k]);
          if (first < 0) continue;
          differing++;
          const b = at(layout.sequences, cell);
          const written = Array.from({ length: at(layout.positions, cell) }, (_, p) =>
            at(rolledIn, layout.cell(b, p)),
          );
          const prefix = [...written, at(rows.tokens, row), ...ours.slice(0, first)];
          const scores = await scoresAfter(model, batch, b, prefix);
          const gap = Math.abs(at(scores, at(ours, first)) - at(scores, at(theirs, first)));
          expect(gap, `row ${row}, step ${first}`).toBeLessThan(NEAR_TIE);
        }
        rollIn.dispose();
        model.dispose();
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(compared).toBeGreaterThan(10_000);
    expect(differing).toBeLessThan(compared / 1000);
  });

  it('repeats itself bit for bit, also after the memory has grown', async () => {
    const config = smallConfig({ aligned: true, bidirectional: true }, { hidden: 33, vocabularySize: 26 });
    const batch = randomBatch(config, [6, 5, 5, 2], 4);
    const model = new Seq2Seq(config, randomWeights(config, 4, 1.5));
    const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
    const rows = everyRow(batch, 26);
    const first = await model.rollOut(rollIn, rows, noYield);
    expect(new Set(first).size).toBeGreaterThan(5);
    const large = tf.zeros([48 * 2 ** 20]);
    expect(await model.rollOut(rollIn, rows, noYield)).toEqual(first);
    large.dispose();
    rollIn.dispose();
    model.dispose();
  });

  it('settles ties for the lowest token', async () => {
    const config = smallConfig({ aligned: false, bidirectional: false }, { vocabularySize: 38 });
    const batch = randomBatch(config, [3, 2], 5);
    const model = new Seq2Seq(config, randomWeights(config, 5).fill(0)); // every score is 0
    const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
    const rows = everyRow(batch, 38);
    const tails = await model.rollOut(rollIn, rows, noYield);
    rows.cells.forEach((_, row) => {
      for (const token of tail(batch, rows, tails, row)) expect(token).toBe(0);
    });
    rollIn.dispose();
    model.dispose();
  });

  it('leaves the values of all other tensors alone', async () => {
    const config = smallConfig({ aligned: true, bidirectional: false }, { hidden: 19, vocabularySize: 7 });
    const batch = randomBatch(config, [4, 4, 1], 6);
    const weights = randomWeights(config, 6);
    const model = new Seq2Seq(config, weights);
    const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
    const neighbours = Array.from({ length: 40 }, (_, i) => tf.fill([1 + 37 * i], i));
    const holes = neighbours.filter((_, i) => i % 2 === 1); // freed, so that scratch may come to lie between
    holes.forEach((tensor) => tensor.dispose());
    await model.rollOut(rollIn, everyRow(batch, 7), noYield);
    for (const [i, tensor] of neighbours.entries())
      if (i % 2 === 0) {
        expect(new Set(await tensor.data())).toEqual(new Set([i]));
        tensor.dispose();
      }
    expect(await model.weights()).toEqual(weights);
    rollIn.dispose();
    model.dispose();
  });
});
