/** The network against numbers that an independent implementation computed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { everyRow } from '../../support/everyRow.ts';
import {
  GOLDEN_CASES,
  expectClose,
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
      expectClose(await rollIn.logits(), expected, 1e-5, 'logits');
      rollIn.dispose();
    });

    it.each(POLICIES)('a %s roll-in writes the golden tokens', async (kind) => {
      const rollIn = await model.rollIn(batch, coins(kind, golden.coins.rollin_ref));
      const tokens = await rollIn.tokens();
      const expected = golden.expected.rollin[kind].tokens;
      for (let cell = 0; cell < layout.size; cell++)
        expect(tokens[cell]).toBe(
          at(at(expected, at(order, at(layout.sequences, cell))), at(layout.positions, cell)),
        );
      rollIn.dispose();
    });

    it.each(POLICIES)('learned roll-outs after a %s roll-in cost what the file says', async (kind) => {
      const rollIn = await model.rollIn(batch, coins(kind, golden.coins.rollin_ref));
      const prefix = await rollIn.tokens();
      const V = config.vocabularySize;
      const rows = everyRow(batch, V);
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
        const length = at(layout.lengths, b);
        let wrong = 0;
        for (let p = 0; p < length; p++) {
          const written = p < t ? prefix[layout.cell(b, p)] : p === t ? token : tails[row * layout.steps + p];
          if (written !== batch.targets[layout.cell(b, p)]) wrong++;
        }
        expect(wrong / length, `cell ${cell}, token ${token}`).toBeCloseTo(cost, 6);
      });
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
        expectClose(values, flatGolden(grads, config), 5e-5, 'gradient');
        expect(Math.hypot(...values)).toBeCloseTo(global_norm, 3);
        gradient.dispose();
        rollIn.dispose();
      },
    );
  });
});
