/** RAML is MLE on words drawn about the truth, letter for letter and weight for weight. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { mle } from '../../../src/methods/mle.ts';
import type { LessonContext, Method } from '../../../src/methods/method.ts';
import { raml } from '../../../src/methods/raml.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { drawWords } from '../../../src/searnn/drawnWords.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { useBackend } from '../../support/backends.ts';
import { batchOf, contextOf, smallProblem, wordsOf } from '../../support/lessons.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { randomWeights, smallConfig } from '../../support/smallModels.ts';
import { randomScores, TablePolicy } from '../../support/tablePolicy.ts';

/** The batch with the words that RAML draws in place of the truth. */
function drawnBatch(batch: Batch, { random, update, settings, policy }: LessonContext): Batch {
  const { vocabularySize } = policy;
  const { temperature } = settings;
  const draws = new Draws(random.fork('raml'), update, batch);
  return { ...batch, targets: drawWords(draws, { vocabularySize, temperature }) };
}

beforeAll(() => useBackend('wasm'));

describe('RAML', () => {
  it('is MLE, bit for bit, where the temperature goes to nothing, also in what the page shows of it', () =>
    fc.assert(
      fc.asyncProperty(smallProblem, async ({ lengths, vocabularySize: V, seed }) => {
        const batch = batchOf(wordsOf(lengths, V, seed));
        const policy = new TablePolicy(V, randomScores(seed, V));
        const ours = await outcomeOf(await raml.teach(batch, contextOf(policy, { temperature: 0.01 })));
        const theirs = await outcomeOf(await mle.teach(batch, contextOf(policy)));
        expect(ours.loss).toBe(theirs.loss);
        expect(ours.dLogits).toEqual(theirs.dLogits);
        expect(ours.detail).toEqual(theirs.detail);
      }),
      { numRuns: 40 },
    ));

  it.each([0, 0.4])('has the gradient of MLE on the drawn words, dropout %d', async (dropout) => {
    const config = smallConfig(
      { aligned: true, bidirectional: false },
      { inputSize: 2, vocabularySize: 5, dropout },
    );
    const model = new Seq2Seq(config, randomWeights(config, 6));
    const batch = batchOf(wordsOf([6, 5, 3, 1], 5, 6));
    const settings = { temperature: 0.6 };
    const gradientOf = async (method: Method, one: Batch) => {
      const lesson = await method.teach(one, contextOf(model, settings, { wantDetail: false }));
      const loss = await lesson.loss();
      const gradient = model.backward(lesson.rollIn, lesson.dLogits);
      const values = (await gradient.data<'float32'>()).slice();
      for (const held of [gradient, lesson.rollIn]) held.dispose();
      return { loss, values };
    };
    const drawn = drawnBatch(batch, contextOf(model, settings));
    expect(drawn.targets).not.toEqual(batch.targets);
    const ours = await gradientOf(raml, batch);
    expect(ours).toEqual(await gradientOf(mle, drawn));
    expect(ours.loss).not.toBe((await gradientOf(mle, batch)).loss);
    model.dispose();
  });

  it('shows the drawn letters rolled in and wanted, and costs that are counted against the truth', async () => {
    const V = 4;
    const batch = batchOf(wordsOf([5, 3], V, 3));
    const { layout, targets } = batch;
    const policy = new TablePolicy(V, randomScores(3, V));
    const context = contextOf(policy, { temperature: 1 });
    const drawn = drawnBatch(batch, context).targets;
    const { detail } = await raml.teach(batch, context);
    if (detail === undefined) throw new Error('no detail');
    expect(detail.rollInTokens).toEqual(drawn);
    expect(detail.referenceIn).toEqual(new Uint8Array(layout.size).fill(1));
    layout.sequences.forEach((b, cell) => {
      const t = at(layout.positions, cell);
      for (let a = 0; a < V; a++) {
        expect(detail.targets[cell * V + a]).toBe(Number(a === drawn[cell]));
        const before = Array.from({ length: t }, (_, p) => layout.cell(b, p));
        const wrong =
          before.filter((one) => drawn[one] !== targets[one]).length + Number(a !== targets[cell]);
        expect(detail.table.costs[cell * V + a]).toBe(Math.fround(wrong / at(layout.lengths, b)));
      }
    });
  });

  it('repeats with its seed, and draws other words at another update and with another seed', async () => {
    const batch = batchOf(wordsOf([6, 4, 2], 6, 2));
    const policy = new TablePolicy(6, randomScores(2, 6));
    const words = async (rest: Partial<LessonContext>) => {
      const { detail } = await raml.teach(batch, contextOf(policy, { temperature: 0.8 }, rest));
      return detail?.rollInTokens;
    };
    const first = await words({});
    expect(await words({})).toEqual(first);
    expect(await words({ update: 4 })).not.toEqual(first);
    expect(await words({ random: randomFromSeed(6) })).not.toEqual(first);
  });

  it('reads no token and rolls nothing out', async () => {
    const policy = new TablePolicy(4, randomScores(1, 4));
    const lesson = await raml.teach(
      batchOf(wordsOf([3, 2], 4, 1)),
      contextOf(policy, {}, { wantDetail: false }),
    );
    expect(policy.events).toEqual(['rollIn', 'logits']);
    expect(lesson).toMatchObject({ decoderCells: 5, rollOuts: 0 });
  });
});
