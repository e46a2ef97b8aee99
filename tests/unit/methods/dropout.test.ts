/** Lessons of networks that drop units: a cost table is that of a scalar loop, roll-in with units dropped, roll-outs without. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { isChainMethod, METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { METHOD_CODE } from '../../../src/methods/methods.ts';
import { mle } from '../../../src/methods/mle.ts';
import { searnn } from '../../../src/methods/searnn.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { useBackend } from '../../support/backends.ts';
import { finishFromRollIn, rollInToken, type TwinLesson } from '../../support/finishFromRollIn.ts';
import { expectClose } from '../../support/golden.ts';
import { batchOf, contextOf, PAIRS, wordsOf } from '../../support/lessons.ts';
import { randomWeights, smallConfig } from '../../support/smallModels.ts';
import { whoWrites } from '../../support/whoWrites.ts';

const V = 4;
const NETWORK_METHODS = METHOD_IDS.filter((id) => !isChainMethod(id));
const SEED = 5; // of contextOf
const STEP = 3;

beforeAll(() => useBackend('wasm'));

function lessonOf(layers: number, seed: number) {
  const shape = { aligned: true, bidirectional: layers === 2 };
  const config = smallConfig(shape, { inputSize: 2, vocabularySize: V, hidden: 6, layers, dropout: 0.4 });
  const weights = randomWeights(config, seed, 1.2);
  const batch = batchOf(wordsOf([4, 2, 3], V, seed));
  const stream = randomFromSeed(SEED).fork('dropout');
  const twin: TwinLesson = { config, weights, batch, stream, step: STEP };
  return { twin, model: new Seq2Seq(config, weights), batch };
}

describe.each([1, 2])('%i layers', (layers) => {
  it.each(PAIRS)('roll-in $rollIn, roll-out $rollOut: the cost table of a scalar loop', async (pair) => {
    const { twin, model, batch } = lessonOf(layers, 4);
    const { layout, targets } = batch;
    const context = contextOf(model, pair);
    const lesson = await searnn.teach(batch, context);
    const { detail } = lesson;
    if (detail === undefined) throw new Error('no detail');
    const { table, rollInTokens, referenceIn } = detail;
    const writers = whoWrites(context.settings, batch, context);
    const written = (b: number, t: number): number[] =>
      Array.from({ length: t }, (_, p) => at(rollInTokens, layout.cell(b, p)));
    let otherwise = 0;
    for (let cell = 0; cell < layout.size; cell++) {
      const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
      const length = at(layout.lengths, b);
      const prefix = written(b, t);
      expect(referenceIn[cell] === 1).toBe(writers.rollIn(b, t));
      expect(rollInTokens[cell]).toBe(writers.rollIn(b, t) ? targets[cell] : rollInToken(twin, b, prefix));
      const told = (p: number): number => (writers.rollOut(b, t, p) ? at(targets, layout.cell(b, p)) : -1);
      for (let a = 0; a < V; a++) {
        const row = at(table.tried.starts, cell) + a;
        const word = [...prefix, a, ...finishFromRollIn(twin, b, prefix, a, told)];
        const start = row * layout.steps;
        expect([...table.finished.subarray(start, start + length)]).toEqual(word);
        const wrong = word.filter((token, p) => token !== targets[layout.cell(b, p)]).length;
        expect(table.costs[row]).toBe(Math.fround(wrong / length));
        if (a === rollInTokens[cell] && word.join() !== written(b, length).join()) otherwise++;
      }
    }
    // What the roll-in chose itself is rolled out all the same: without dropout it goes elsewhere.
    if (pair.rollIn === 'learned' && pair.rollOut === 'learned') expect(otherwise).toBeGreaterThan(0);
    lesson.rollIn.dispose();
    model.dispose();
  });

  it.each(NETWORK_METHODS)('%s drops units in its lessons, and none in a probe', async (method) => {
    const { model, batch } = lessonOf(layers, 3);
    const whole = new Seq2Seq({ ...model.config, dropout: 0 }, await model.weights());
    const scores = async (policy: Seq2Seq, drops: boolean) => {
      const { rollIn } = await METHOD_CODE[method].teach(batch, contextOf(policy, { method }, { drops }));
      const logits = (await rollIn.logits()).slice();
      rollIn.dispose();
      return { dropped: rollIn.dropped, logits };
    };
    const probe = await scores(whole, true);
    expect(probe.dropped).toBe(false);
    expect(await scores(model, false)).toEqual(probe);
    const lesson = await scores(model, true);
    expect(lesson.dropped).toBe(true);
    expect(lesson.logits).not.toEqual(probe.logits);
    for (const held of [model, whole]) held.dispose();
  });

  it('MLE is reference/reference with LL, unit for unit', async () => {
    const { model, batch } = lessonOf(layers, 2);
    const copies = { rollIn: 'reference', rollOut: 'reference', objective: 'll' } as const;
    const gradients: Float32Array[] = [];
    const losses: number[] = [];
    for (const [method, settings] of [
      [mle, { method: 'mle' }],
      [searnn, copies],
    ] as const) {
      const lesson = await method.teach(batch, contextOf(model, settings));
      losses.push(await lesson.loss());
      const gradient = model.backward(lesson.rollIn, lesson.dLogits);
      gradients.push((await gradient.data<'float32'>()).slice());
      gradient.dispose();
      lesson.rollIn.dispose();
    }
    // All tokens are summed in another order than tried ones.
    expect(at(losses, 0)).toBeCloseTo(at(losses, 1), 5);
    expectClose(at(gradients, 0), at(gradients, 1), 1e-6, 'gradient');
    model.dispose();
  });

  it('count what they compute: without dropout the roll-in has finished some rows itself', async () => {
    const { model, twin, batch } = lessonOf(layers, 6);
    const whole = new Seq2Seq({ ...twin.config, dropout: 0 }, twin.weights);
    const cells = async (policy: Seq2Seq): Promise<number> => {
      const context = contextOf(policy, { rollIn: 'learned', rollOut: 'learned' });
      const { decoderCells, rollIn } = await searnn.teach(batch, context);
      rollIn.dispose();
      return decoderCells;
    };
    // Steps to go after each cell: 3 2 1 0, 2 1 0, 1 0.
    expect(await cells(model)).toBe(9 + V * 10);
    expect(await cells(whole)).toBe(9 + (V - 1) * 10);
    model.dispose();
    whole.dispose();
  });
});
