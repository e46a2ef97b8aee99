/** What must be equal by theory is equal in the engine: MLE as SeaRNN, KL as label smoothing, costs as a scalar loop. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { searnn } from '../../src/methods/searnn.ts';
import { initialWeights } from '../../src/model/config.ts';
import { Seq2Seq } from '../../src/model/seq2seq.ts';
import { Batches } from '../../src/training/batches.ts';
import { modelConfig } from '../../src/training/modelConfig.ts';
import { useBackend } from '../support/backends.ts';
import { finishTogether } from '../support/bruteForce.ts';
import { expectClose } from '../support/golden.ts';
import { contextOf, PAIRS } from '../support/lessons.ts';
import { advance, contestant, losses, MLE, runRace, tinyRace, tinySettings } from '../support/races.ts';
import { randomBatch, randomWeights, SHAPE_NAME, SHAPES, smallConfig } from '../support/smallModels.ts';
import { tinyData } from '../support/tinyData.ts';
import { whoWrites } from '../support/whoWrites.ts';

beforeAll(() => useBackend('wasm'));

const REFERENCE = { rollIn: 'reference', rollOut: 'reference' } as const;

describe('reference roll-in and reference roll-out under Hamming cost', () => {
  it.each([
    { optimiser: 'sgd', learningRate: 0.5 },
    { optimiser: 'adam', learningRate: 0.01 },
  ] as const)(
    'with LL are MLE: the same losses and gradients for twenty updates of $optimiser',
    async (shared) => {
      const contestants = [MLE, contestant({ ...REFERENCE, objective: 'll' })];
      const reports = await runRace({ ...shared, contestants }, 20);
      expectClose(losses(reports, 1), losses(reports, 0), 1e-6, 'loss');
      const norms = [0, 1].map((i) => reports.filter((r) => r.contestant === i).map((r) => r.gradientNorm));
      expectClose(at(norms, 1), at(norms, 0), 1e-5, 'gradient norm');
      expect(at(losses(reports, 0), 19)).toBeLessThan(at(losses(reports, 0), 0));
    },
  );

  it.each([10, 50])(
    'with KL, α = %i, are label smoothing, in the loss and in the step',
    async (costScale) => {
      const data = tinyData();
      const settings = tinySettings({
        contestants: [contestant({ ...REFERENCE, objective: 'kl', costScale })],
        learningRate: 1,
        clipNorm: 1000,
      });
      const config = modelConfig(settings, data);
      const V = config.vocabularySize;
      const random = randomFromSeed(settings.seed);
      const weights = initialWeights(config, random.fork('init'));
      const batch = new Batches(
        data,
        data.split('by-type').train,
        settings.batchSize,
        random.fork('shuffle'),
      ).at(0);
      const { layout, targets } = batch;

      // Label smoothing by hand: p(truth) = 1 / (1 + (V − 1) e^(−α/n)), the rest shared evenly.
      const model = new Seq2Seq(config, weights);
      const rollIn = await model.rollIn(batch, new Uint8Array(layout.size).fill(1));
      const logits = await rollIn.logits();
      const dLogits = new Float32Array(logits.length);
      let loss = 0;
      targets.forEach((truth, cell) => {
        const n = at(layout.lengths, at(layout.sequences, cell));
        const odd = Math.exp(-costScale / n);
        const onTruth = 1 / (1 + (V - 1) * odd);
        const scores = Array.from(logits.subarray(cell * V, (cell + 1) * V), Math.exp);
        const total = scores.reduce((sum, score) => sum + score, 0);
        scores.forEach((score, a) => {
          const q = a === truth ? onTruth : (1 - onTruth) / (V - 1);
          loss -= (q * Math.log(score / total)) / (n * layout.batchSize);
          dLogits[cell * V + a] = (score / total - q) / (n * layout.batchSize);
        });
      });
      const gradient = model.backward(rollIn, dLogits);
      const expected = weights.map((weight, i) => weight - at(gradient.dataSync(), i));

      const race = tinyRace(settings, data);
      const [report] = await advance(race, 1);
      expect(report?.loss).toBeCloseTo(loss, 6);
      expectClose(at(await race.snapshot(), 0).weights, expected, 1e-6, 'weight');
      for (const held of [gradient, rollIn, model, race]) held.dispose();
    },
  );
});

describe.each(SHAPES)(`the cost table of a network with ${SHAPE_NAME}`, (shape) => {
  it.each(PAIRS)('is a scalar loop’s for roll-in $rollIn, roll-out $rollOut', async ({ rollIn, rollOut }) => {
    const config = smallConfig(shape, { vocabularySize: 3, hidden: 6 });
    const batch = randomBatch(config, [4, 3, 2, 1], 1);
    const { layout, targets } = batch;
    const model = new Seq2Seq(config, randomWeights(config, 12, 1.2));
    const context = contextOf(model, { rollIn, rollOut, tokens: 'all' });
    const lesson = await searnn.teach(batch, context);
    lesson.rollIn.dispose();
    const { detail } = lesson;
    if (detail === undefined) throw new Error('a lesson asked for its detail must have it');
    const { table } = detail;
    const writers = whoWrites(context.settings, batch, context);
    const truths = Array.from(layout.lengths, (length, b) =>
      Array.from({ length }, (_, t) => at(targets, layout.cell(b, t))),
    );
    for (const [b, truth] of truths.entries()) {
      const prefix = await finishTogether(model, batch, b, [], (p) => writers.rollIn(b, p));
      for (const t of truth.keys())
        for (let a = 0; a < config.vocabularySize; a++) {
          const row = at(table.tried.starts, layout.cell(b, t)) + a;
          const forced = [...prefix.slice(0, t), a];
          const expected = await finishTogether(model, batch, b, forced, (p) => writers.rollOut(b, t, p));
          const finished = table.finished.subarray(row * layout.steps, row * layout.steps + truth.length);
          expect([...finished], `(${b}, ${t}, ${a})`).toEqual(expected);
          const wrong = expected.filter((token, p) => token !== truth[p]).length;
          expect(at(table.costs, row)).toBe(Math.fround(wrong / truth.length));
        }
    }
    model.dispose();
  });
});
