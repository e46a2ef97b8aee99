/** Roll-ins and roll-outs of two layers, and with units dropped, against a scalar loop over the network's twin. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { sourcesOf } from '../../../src/model/decoder.ts';
import { rollOutRows } from '../../../src/model/rollOut.ts';
import { rollOutLayers } from '../../../src/model/rollOutLayers.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { planFromCoins } from '../../../src/searnn/rollOutPlan.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { everyRow, plannedRows, tail } from '../../support/everyRow.ts';
import { finishFromRollIn, rollInToken } from '../../support/finishFromRollIn.ts';
import { perCell } from '../../support/perCell.ts';
import {
  DEEP,
  NETWORK_NAME,
  noYield,
  randomBatch,
  randomWeights,
  smallConfig,
} from '../../support/smallModels.ts';

describe.each(NODE_BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(DEEP)(NETWORK_NAME, (shape) => {
    it.each([
      { seed: 1, coins: [0, 0, 0] },
      { seed: 2, coins: [1, 0, 1] },
    ])('every word is written as a scalar loop writes it, coins $coins', async ({ seed, coins }) => {
      const config = smallConfig(shape, { vocabularySize: 4, hidden: 6 });
      const batch = randomBatch(config, [4, 3, 1], seed);
      const { layout, targets } = batch;
      const weights = randomWeights(config, seed, 1.2);
      const stream = randomFromSeed(seed).fork('dropout');
      const lesson = { config, weights, batch, stream, step: 3 };
      const model = new Seq2Seq(config, weights);
      const rollIn = await model.rollIn(batch, perCell(layout, coins), new Draws(stream, 3, batch));
      const tokens = await rollIn.tokens();
      const before = (b: number, t: number): number[] =>
        Array.from({ length: t }, (_, p) => at(tokens, layout.cell(b, p)));
      for (let cell = 0; cell < layout.size; cell++) {
        const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
        expect(tokens[cell]).toBe(coins[b] === 1 ? targets[cell] : rollInToken(lesson, b, before(b, t)));
      }
      const rows = everyRow(batch, config.vocabularySize);
      const tails = await model.rollOut(rollIn, rows, noYield);
      const seen = new Set<string>();
      for (const [row, cell] of rows.cells.entries()) {
        const [b, t, forced] = [at(layout.sequences, cell), at(layout.positions, cell), at(rows.tokens, row)];
        const ours = tail(batch, rows, tails, row);
        const expected = finishFromRollIn(lesson, b, before(b, t), forced);
        expect(ours, `cell ${cell}, token ${forced}`).toEqual(expected);
        seen.add(ours.join());
      }
      expect(seen.size).toBeGreaterThan(3); // the forced token matters to these networks
      rollIn.dispose();
      model.dispose();
    });
  });

  it.each(DEEP.filter(({ aligned, bidirectional }) => aligned !== bidirectional))(
    `what a roll-out is told is written where it is told, and nothing after its steps: ${NETWORK_NAME}`,
    async (shape) => {
      const seed = 3;
      const config = smallConfig(shape, { vocabularySize: 4, hidden: 6 });
      const batch = randomBatch(config, [6, 5, 5, 2], seed);
      const { layout, targets } = batch;
      const weights = randomWeights(config, seed, 1.2);
      const random = randomFromSeed(seed);
      const stream = random.fork('dropout');
      const lesson = { config, weights, batch, stream, step: 3 };
      const model = new Seq2Seq(config, weights);
      // Coins a cell, in the roll-in and in the roll-outs.
      const coins = (which: number) => layout.sequences.map((_, cell) => random.below(2, which, cell));
      const rolledIn = Uint8Array.from(coins(1));
      const rollIn = await model.rollIn(batch, rolledIn, new Draws(stream, 3, batch));
      const tokens = await rollIn.tokens();
      const plan = planFromCoins(batch, Uint8Array.from(coins(2)));
      const { guide } = plan;
      if (guide === null) throw new Error('coins that tell nothing: choose another seed');
      const rows = plannedRows(batch, config.vocabularySize, plan);
      const tails = await model.rollOut(rollIn, rows, noYield);
      for (const [row, cell] of rows.cells.entries()) {
        const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
        const prefix = Array.from({ length: t }, (_, p) => at(tokens, layout.cell(b, p)));
        const copies = rolledIn[cell] === 1;
        expect(tokens[cell]).toBe(copies ? targets[cell] : rollInToken(lesson, b, prefix));
        const told = (p: number): number => at(guide, layout.cell(b, p));
        const expected = finishFromRollIn(lesson, b, prefix, at(rows.tokens, row), told);
        expect(tail(batch, rows, tails, row)).toEqual(expected.slice(0, at(plan.steps, cell)));
      }
      rollIn.dispose();
      model.dispose();
    },
  );

  it('a token that ends sequences is repeated to the last step, and changes nothing before it', async () => {
    const config = smallConfig({ aligned: true, bidirectional: true }, { layers: 2 });
    const end = 2;
    const batch = randomBatch(config, [6, 6, 5, 3, 1], 4);
    const { layout } = batch;
    const model = new Seq2Seq(config, randomWeights(config, 4, 1.5));
    const rollIn = await model.rollIn(batch, new Uint8Array(layout.size));
    const { decoder, decoded } = rollIn.network;
    // Told or not, what has ended stays ended.
    const guide = layout.positions.map((t, cell) => (t % 3 === 2 ? at(batch.targets, cell) : -1));
    const start = {
      decoder,
      sources: sourcesOf(decoder, layout),
      carried: decoded.layers.map(({ run }) => run.states),
    };
    const rows = { ...everyRow(batch, config.vocabularySize), guide };
    const tails = (end: number | null): Promise<Int32Array> => {
      const rollOut = rollOutLayers.bind(null, { ...start, end });
      return rollOutRows(layout, { block: 50, rollOut, share: null }, rows, noYield);
    };
    const [free, ending] = [await tails(null), await tails(end)];
    let ended = 0;
    for (const [row, forced] of rows.tokens.entries()) {
      const written = [forced, ...tail(batch, rows, free, row)];
      const first = written.indexOf(end);
      const expected = written.map((token, k) => (first >= 0 && k > first ? end : token));
      expect([forced, ...tail(batch, rows, ending, row)]).toEqual(expected);
      ended += Number(expected.join() !== written.join());
    }
    expect(ended).toBeGreaterThan(5);
    rollIn.dispose();
    model.dispose();
  });

  it('more rows of two layers than a block holds are those of small blocks', async () => {
    const config = smallConfig(
      { aligned: true, bidirectional: false },
      { vocabularySize: 12, hidden: 4, layers: 2 },
    );
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
});
