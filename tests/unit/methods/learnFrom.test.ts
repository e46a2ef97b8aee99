/** A network computes loss and gradient where its scores are: the numbers of the pure objectives, and nothing read back for them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { learnFrom } from '../../../src/methods/learnFrom.ts';
import { METHOD_CODE } from '../../../src/methods/methods.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { bestTokens, lowestToken } from '../../../src/searnn/bestToken.ts';
import type { TriedTokens } from '../../../src/searnn/costTable.ts';
import { SOFT_TARGETS, type ObjectiveId } from '../../../src/searnn/objectives/objectives.ts';
import type { Policy, RollIn } from '../../../src/searnn/policy.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { contextOf } from '../../support/lessons.ts';
import { perCell } from '../../support/perCell.ts';
import { randomBatch, randomWeights, smallConfig } from '../../support/smallModels.ts';

/** The same roll-in for those who compute the loss themselves. */
const withoutLoss = (rollIn: RollIn): RollIn => ({
  layout: rollIn.layout,
  tokens: () => rollIn.tokens(),
  logits: () => rollIn.logits(),
  dispose: () => rollIn.dispose(),
});

/** About a third of the cells are left out, and about a third of the tokens of the others; each keeps at least one. */
function randomTries(cells: number, V: number, seed: number): TriedTokens {
  const random = randomFromSeed(seed).fork('tries');
  const starts = new Int32Array(cells + 1);
  const tokens: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const kept = random.below(V, 0, cell);
    if (random.below(3, 1, cell) > 0)
      for (let a = 0; a < V; a++) if (a === kept || random.below(3, 2, cell, a) > 0) tokens.push(a);
    starts[cell + 1] = tokens.length;
  }
  return { starts, tokens: Int32Array.from(tokens) };
}

/** A network of any shape, words of any lengths, and how the objective is tuned. */
const anyCase = fc.record({
  aligned: fc.boolean(),
  bidirectional: fc.boolean(),
  vocabularySize: fc.integer({ min: 2, max: 40 }),
  hidden: fc.integer({ min: 1, max: 20 }),
  lengths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
  coins: fc.integer({ min: 0, max: 31 }),
  costScale: fc.constantFrom(0.1, 1, 5, 40),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

describe.each(NODE_BACKENDS)('the loss that a network computes itself on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it.each(Object.keys(SOFT_TARGETS) as ObjectiveId[])(
    'is that of the pure objective %s: loss, gradient and targets, whatever was tried',
    async (objective) => {
      let taught = 0;
      await fc.assert(
        fc.asyncProperty(anyCase, async ({ lengths, coins, costScale, seed, ...shape }) => {
          const config = smallConfig(shape, shape);
          const V = config.vocabularySize;
          const descending = lengths.toSorted((a, b) => b - a);
          const batch = randomBatch(config, descending, seed);
          const { layout } = batch;
          const model = new Seq2Seq(config, randomWeights(config, seed, 1.5));
          const reference = perCell(
            layout,
            descending.map((_, b) => (coins >> b) & 1),
          );
          const rollIn = await model.rollIn(batch, reference);
          const tried = randomTries(layout.size, V, seed);
          const random = randomFromSeed(seed).fork('costs');
          const costs = Float32Array.from(tried.tokens, (_, row) => random.below(5, row) / 4); // many ties
          const best = bestTokens(tried, costs, lowestToken);
          const cells = { layout, tried, costs, best };
          const learn = (given: RollIn) =>
            learnFrom({ rollIn: given, logits: () => given.logits(), vocabularySize: V }, cells, objective, {
              costScale,
            });

          const pure = await learn(withoutLoss(rollIn));
          const fast = await learn(rollIn);
          expect(fast.dLogits).toBeNull();
          expect(fast.targets).toEqual(pure.targets);
          const wanted = await pure.loss();
          expect(Math.abs((await fast.loss()) - wanted)).toBeLessThan(1e-5 * Math.max(1, wanted));
          const gradient = await rollIn.scoreGradient();
          expect(gradient).toHaveLength(layout.size * V);
          const furthest = gradient.reduce(
            (most, value, i) => Math.max(most, Math.abs(value - (pure.dLogits?.[i] ?? NaN))),
            0,
          );
          expect(furthest).toBeLessThan(1e-6);
          if (gradient.some((value) => Math.abs(value) > 1e-3)) taught++;

          // What goes back to the weights is that gradient.
          const [ours, theirs] = [model.backward(rollIn, null), model.backward(rollIn, pure.dLogits)];
          const difference = tf.tidy(() => tf.max(tf.abs(tf.sub(ours, theirs))));
          expect(at(await difference.data(), 0)).toBeLessThan(1e-4);
          tf.dispose([ours, theirs, difference]);
          rollIn.dispose();
          model.dispose();
        }),
        { numRuns: 25, seed: 4 },
      );
      expect(taught).toBeGreaterThan(15);
    },
  );

  it('leaves nothing behind when the roll-in is disposed, however often it was asked for', async () => {
    const config = smallConfig({ aligned: true, bidirectional: true });
    const batch = randomBatch(config, [3, 2], 2);
    const model = new Seq2Seq(config, randomWeights(config, 2));
    const tried = randomTries(batch.layout.size, config.vocabularySize, 2);
    const [targets, weights] = [new Float32Array(tried.tokens.length), new Float32Array(batch.layout.size)];
    const left: number[] = [];
    // Constants that stay for good are made in the first round.
    for (const times of [1, 0, 1, 5]) {
      const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size));
      for (let i = 0; i < times; i++) await rollIn.softmaxLoss({ tried, targets, weights })();
      rollIn.dispose();
      left.push(tf.memory().numTensors);
    }
    model.dispose();
    expect(left).toEqual(left.map(() => left[0]));
  });
});

/** A policy of a network that counts how often the scores of its roll-ins are read; `pure` ones compute no loss. */
function watched(model: Seq2Seq, pure: boolean) {
  const reads = { count: 0 };
  const inner = new Map<RollIn, RollIn>();
  const policy: Policy = {
    vocabularySize: model.vocabularySize,
    async rollIn(batch, reference) {
      const rollIn = await model.rollIn(batch, reference);
      const read = rollIn.logits.bind(rollIn);
      vi.spyOn(rollIn, 'logits').mockImplementation(() => {
        reads.count++;
        return read();
      });
      const given = pure ? withoutLoss(rollIn) : rollIn;
      inner.set(given, rollIn);
      return given;
    },
    rollOut: (given, rows, yieldPoint) => model.rollOut(inner.get(given) ?? given, rows, yieldPoint),
  };
  return { policy, reads };
}

describe('the scores of a lesson', () => {
  beforeAll(() => useBackend('wasm'));

  const config = smallConfig({ aligned: true, bidirectional: false }, { vocabularySize: 6 });
  const batch = randomBatch(config, [4, 3, 1], 8);

  const taught = async (
    name: keyof typeof METHOD_CODE,
    settings: Parameters<typeof contextOf>[1],
    wantDetail: boolean,
    pure = false,
  ) => {
    const model = new Seq2Seq(config, randomWeights(config, 8));
    const { policy, reads } = watched(model, pure);
    const lesson = await METHOD_CODE[name].teach(batch, contextOf(policy, settings, { wantDetail }));
    const loss = await lesson.loss();
    const count = reads.count;
    const scores = (await lesson.rollIn.logits()).slice();
    lesson.rollIn.dispose();
    model.dispose();
    return { lesson, loss, count, scores };
  };

  const METHODS = [
    ['mle', {}],
    ['searnn', { rollIn: 'learned', rollOut: 'learned', objective: 'll' }],
    ['searnn', { rollIn: 'mixed', rollOut: 'reference', objective: 'kl', cells: 'uniform', cellCount: 2 }],
  ] as const;

  it.each(METHODS)(
    'are read once where detail is wanted, else not at all (%s, %o)',
    async (name, settings) => {
      const unseen = await taught(name, settings, false);
      expect(unseen.count).toBe(0);
      expect(unseen.lesson.dLogits).toBeNull();
      expect(unseen.lesson).not.toHaveProperty('detail');
      const seen = await taught(name, settings, true);
      expect(seen.count).toBe(1);
      expect(seen.lesson.detail?.logits).toEqual(seen.scores);
      expect(seen.loss).toBe(unseen.loss);
    },
  );

  it('are read once where tokens are chosen by them', async () => {
    for (const wantDetail of [false, true]) {
      const { count } = await taught('searnn', { tokens: 'topk', tokenCount: 2 }, wantDetail);
      expect(count).toBe(1);
    }
  });

  it.each(METHODS)(
    'are read for the pure objective, which finds the same loss (%s, %o)',
    async (name, settings) => {
      const pure = await taught(name, settings, false, true);
      expect(pure.count).toBe(1);
      expect(pure.lesson.dLogits).toHaveLength(batch.layout.size * 6);
      expect(pure.loss).toBeCloseTo((await taught(name, settings, false)).loss, 5);
    },
  );
});
