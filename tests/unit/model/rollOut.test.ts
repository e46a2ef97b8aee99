/** Batched roll-outs against a scalar brute force, and against themselves in other blocks. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { planFromCoins } from '../../../src/searnn/rollOutPlan.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { finishGreedily, finishTogether } from '../../support/bruteForce.ts';
import { everyRow, plannedRows, tail } from '../../support/everyRow.ts';
import { perCell } from '../../support/perCell.ts';
import {
  noYield,
  randomBatch,
  randomWeights,
  SHAPE_NAME,
  SHAPES,
  smallConfig,
} from '../../support/smallModels.ts';

/** Rows that force token 0, and go on for so many steps. */
const rowsAt = (cells: readonly number[], steps: readonly number[]) => ({
  cells: Int32Array.from(cells),
  tokens: new Int32Array(cells.length),
  steps: Int32Array.from(steps),
  guide: null,
});

describe.each(NODE_BACKENDS)('roll-outs on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(SHAPES)(SHAPE_NAME, (shape) => {
    it.each([
      { seed: 1, coins: [0, 0, 0] },
      { seed: 2, coins: [1, 0, 1] },
    ])('finish every word as a scalar loop does, coins $coins', async ({ seed, coins }) => {
      const config = smallConfig(shape, { vocabularySize: 4, hidden: 6 });
      const batch = randomBatch(config, [4, 3, 1], seed);
      const { layout } = batch;
      const model = new Seq2Seq(config, randomWeights(config, seed, 1.2));
      const rollIn = await model.rollIn(batch, perCell(layout, coins));
      const tokens = await rollIn.tokens();
      const rows = everyRow(batch, config.vocabularySize);
      const tails = await model.rollOut(rollIn, rows, noYield);
      const seen = new Set<string>();
      for (const [row, cell] of rows.cells.entries()) {
        const b = at(layout.sequences, cell);
        const t = at(layout.positions, cell);
        const prefix = Array.from({ length: t }, (_, p) => at(tokens, layout.cell(b, p)));
        const expected = await finishGreedily(model, batch, b, [...prefix, at(rows.tokens, row)]);
        const ours = tail(batch, rows, tails, row);
        expect(ours, `cell ${cell}, token ${at(rows.tokens, row)}`).toEqual(expected.slice(t + 1));
        seen.add(ours.join());
      }
      expect(seen.size).toBeGreaterThan(3); // the forced token matters to these networks
      rollIn.dispose();
      model.dispose();
    });
  });

  it('write what they are told where they are told it, and stop where they shall', async () => {
    const config = smallConfig({ aligned: true, bidirectional: false }, { vocabularySize: 4, hidden: 6 });
    const batch = randomBatch(config, [6, 5, 5, 2], 3);
    const { layout } = batch;
    const model = new Seq2Seq(config, randomWeights(config, 3, 1.2));
    const rollIn = await model.rollIn(batch, new Uint8Array(layout.size));
    const tokens = await rollIn.tokens();
    const random = randomFromSeed(3);
    const coins = Uint8Array.from(layout.sequences, (_, cell) => random.below(2, cell));
    const plan = planFromCoins(batch, coins);
    expect(plan.guide).not.toBeNull();
    const rows = plannedRows(batch, config.vocabularySize, plan);
    const tails = await model.rollOut(rollIn, rows, noYield);
    for (const [row, cell] of rows.cells.entries()) {
      const b = at(layout.sequences, cell);
      const t = at(layout.positions, cell);
      const prefix = Array.from({ length: t }, (_, p) => at(tokens, layout.cell(b, p)));
      const expected = await finishTogether(
        model,
        batch,
        b,
        [...prefix, at(rows.tokens, row)],
        (p) => at(coins, layout.cell(b, p)) === 1,
      );
      const ours = tail(batch, rows, tails, row);
      expect(ours).toEqual(expected.slice(t + 1, t + 1 + at(plan.steps, cell)));
    }
    rollIn.dispose();
    model.dispose();
  });

  it('of more rows than a block holds are those of small blocks', async () => {
    const config = smallConfig({ aligned: true, bidirectional: false }, { vocabularySize: 12, hidden: 4 });
    const lengths = Array.from({ length: 60 }, (_, b) => 8 - Math.floor(b / 8)); // 8 × 8, 8 × 7 … 4 × 1
    const batch = randomBatch(config, lengths, 6);
    const model = new Seq2Seq(config, randomWeights(config, 6, 1.5));
    const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
    const rows = everyRow(batch, config.vocabularySize);
    let yields = 0;
    const tails = await model.rollOut(rollIn, rows, () => {
      yields++;
      return Promise.resolve();
    });
    expect(yields).toBe(2); // 2,048 rows and the rest
    for (let first = 0; first < rows.cells.length; first += 211) {
      const few = {
        cells: rows.cells.slice(first, first + 211),
        tokens: rows.tokens.slice(first, first + 211),
        steps: rows.steps.slice(first, first + 211),
        guide: null,
      };
      const own = await model.rollOut(rollIn, few, noYield);
      few.cells.forEach((_, row) => {
        expect(tail(batch, few, own, row)).toEqual(tail(batch, rows, tails, first + row));
      });
    }
    rollIn.dispose();
    model.dispose();
  });

  it('of nothing, and of last cells only, are empty', async () => {
    const config = smallConfig({ aligned: false, bidirectional: false });
    const batch = randomBatch(config, [2, 1], 7);
    const model = new Seq2Seq(config, randomWeights(config, 7));
    const rollIn = await model.rollIn(batch, new Uint8Array(3));
    const none = await model.rollOut(rollIn, rowsAt([], []), noYield);
    expect(none).toHaveLength(0);
    const last = rowsAt([2, 1], [0, 0]);
    expect(await model.rollOut(rollIn, last, noYield)).toHaveLength(2 * 2);
    rollIn.dispose();
    model.dispose();
  });

  it('refuse rows that are not sorted, and another policy’s roll-in', async () => {
    const config = smallConfig({ aligned: false, bidirectional: false });
    const batch = randomBatch(config, [3], 8);
    const model = new Seq2Seq(config, randomWeights(config, 8));
    const rollIn = await model.rollIn(batch, new Uint8Array(3));
    const unsorted = rowsAt([1, 0], [1, 2]);
    await expect(model.rollOut(rollIn, unsorted, noYield)).rejects.toThrow('sorted by their steps');
    const foreign = {
      layout: batch.layout,
      tokens: () => rollIn.tokens(),
      logits: () => rollIn.logits(),
      dispose: () => undefined,
    };
    await expect(model.rollOut(foreign, unsorted, noYield)).rejects.toThrow('another policy');
    rollIn.dispose();
    model.dispose();
  });
});
