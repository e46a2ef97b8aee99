/** The network against numbers that an independent implementation computed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { COSTS } from '../../../src/searnn/costs/costs.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { everyRow } from '../../support/everyRow.ts';
import {
  GOLDEN_CASES,
  expectCloseWhereKnown,
  flatGolden,
  goldenBatch,
  goldenConfig,
  packGolden,
  readGolden,
} from '../../support/golden.ts';
import { perCell } from '../../support/perCell.ts';

const POLICIES = ['reference', 'learned', 'mixed'] as const;
const noYield = (): Promise<void> => Promise.resolve();

describe.each(NODE_BACKENDS)('golden numbers of the network on %s', (backend) => {
  describe.each(GOLDEN_CASES)('%s', (name) => {
    const golden = readGolden(name);
    const config = goldenConfig(golden);
    const { batch, order } = goldenBatch(golden);
    const { layout } = batch;
    const weights = Float32Array.from(flatGolden(golden.weights, config));
    const costOf = COSTS[batch.end === null ? 'hamming' : 'edit']({ end: batch.end, chunks: null });
    const sequence = (tokens: Int32Array, b: number): number[] =>
      Array.from({ length: at(layout.lengths, b) }, (_, t) => at(tokens, layout.cell(b, t)));
    const coins = (kind: (typeof POLICIES)[number], thrown: number[]): Uint8Array =>
      perCell(
        layout,
        order.map((b) => (kind === 'mixed' ? at(thrown, b) : kind === 'reference' ? 1 : 0)),
      );
    let model: Seq2Seq;
    let tensorsBefore = 0;

    beforeEach(async () => {
      await useBackend(backend);
      tensorsBefore = tf.memory().numTensors;
      model = new Seq2Seq(config, weights);
    });
    afterEach(() => {
      model.dispose();
      const constants = 3; // scalars kept once for each backend
      expect(tf.memory().numTensors - tensorsBefore).toBeLessThanOrEqual(constants);
    });

    it('teacher forcing gives the golden logits', async () => {
      const rollIn = await model.rollIn(batch, coins('reference', []));
      const expected = packGolden(golden.expected.teacher_forcing_logits, batch, order);
      expectCloseWhereKnown(await rollIn.logits(), expected, 1e-5, 'logits');
      rollIn.dispose();
    });

    it.each(POLICIES)('a %s roll-in writes the golden tokens', async (kind) => {
      const rollIn = await model.rollIn(batch, coins(kind, golden.coins.rollin_ref));
      const tokens = await rollIn.tokens();
      const expected = golden.expected.rollin[kind].tokens;
      order.forEach((file, b) => {
        const written = sequence(tokens, b);
        // After its end a sequence has nothing but the end.
        const ended = written.map((_, t) => at(expected, file)[t] ?? batch.end);
        expect(written).toEqual(ended);
      });
      rollIn.dispose();
    });

    it.each(POLICIES)('learned roll-outs after a %s roll-in cost what the file says', async (kind) => {
      const rollIn = await model.rollIn(batch, coins(kind, golden.coins.rollin_ref));
      const prefix = await rollIn.tokens();
      const V = config.vocabularySize;
      const rows = everyRow(batch, V);
      let compared = 0;
      const tails = await model.rollOut(rollIn, rows, noYield);
      const expected = packGolden(
        golden.expected.costs[`${kind}/learned`] ?? { shape: [], data: [] },
        batch,
        order,
      );
      rows.cells.forEach((cell, row) => {
        const token = at(rows.tokens, row);
        const cost = at(expected, cell * V + token);
        if (Number.isNaN(cost)) return; // a token that the file did not sample
        const b = at(layout.sequences, cell);
        const t = at(layout.positions, cell);
        const finished = sequence(prefix, b).map((own, p) =>
          p < t ? own : p === t ? token : at(tails, row * layout.steps + p),
        );
        const [written, truth] = [Int32Array.from(finished), Int32Array.from(sequence(batch.targets, b))];
        const taken = costOf(written, truth, truth.length, 0);
        expect(taken, `cell ${cell}, token ${token}`).toBeCloseTo(cost, 6);
        compared++;
      });
      expect(compared).toBeGreaterThan(V);
      rollIn.dispose();
    });

    it.each(['MLE', 'KL'] as const)(
      '%s: the golden gradient of the scores gives the golden gradient of the weights',
      async (objective) => {
        const reference = objective === 'MLE' ? coins('reference', []) : coins('learned', []);
        const combo = golden.expected.losses['learned/mixed'];
        const item = combo?.items.find((one) => one.loss === 'KL' && one.alpha === 10);
        const given = objective === 'MLE' ? golden.expected.losses.MLE.grad_logits : item?.grad_logits;
        if (given === undefined) throw new Error('the file has no such gradient');
        const dLogits = Float32Array.from(packGolden(given, batch, order), (value) =>
          Number.isNaN(value) ? 0 : value,
        );
        const rollIn = await model.rollIn(batch, reference);
        const gradient = model.backward(rollIn, dLogits);
        const values = await gradient.data<'float32'>();
        const { grads, global_norm } = golden.expected.weight_grads[objective];
        // The norm is over all weights, those that the file does not list too.
        expectCloseWhereKnown(values, flatGolden(grads, config), 5e-5, 'gradient');
        expect(Math.hypot(...values)).toBeCloseTo(global_norm, 3);
        gradient.dispose();
        rollIn.dispose();
      },
    );
  });
});
