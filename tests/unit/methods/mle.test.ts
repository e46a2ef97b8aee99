/** MLE against the textbook: cross-entropy of the truth after the true prefix. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { isChainMethod, METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { METHOD_CODE } from '../../../src/methods/methods.ts';
import { mle } from '../../../src/methods/mle.ts';
import { searnn } from '../../../src/methods/searnn.ts';
import { batchOf, contextOf, smallProblem, wordsOf } from '../../support/lessons.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { randomScores, TablePolicy } from '../../support/tablePolicy.ts';

describe('MLE', () => {
  it('is the mean over words of the mean over cells of −log p(truth), with gradient p − truth', () =>
    fc.assert(
      fc.asyncProperty(smallProblem, async ({ lengths, vocabularySize: V, seed }) => {
        const batch = batchOf(wordsOf(lengths, V, seed));
        const scores = randomScores(seed, V);
        const policy = new TablePolicy(V, scores);
        const context = contextOf(policy, {}, { wantDetail: false });
        const lesson = await outcomeOf(await mle.teach(batch, context));
        let loss = 0;
        batch.examples.forEach(({ targets }, b) =>
          targets.forEach((truth, t) => {
            const weights = Array.from(scores(batch, b, [...targets.subarray(0, t)]), Math.exp);
            const total = weights.reduce((sum, weight) => sum + weight, 0);
            const share = 1 / targets.length / lengths.length;
            loss -= share * Math.log(at(weights, truth) / total);
            weights.forEach((weight, a) =>
              expect(at(lesson.dLogits, batch.layout.cell(b, t) * V + a)).toBeCloseTo(
                share * (weight / total - Number(a === truth)),
                6,
              ),
            );
          }),
        );
        expect(lesson.loss).toBeCloseTo(loss, 6);
        expect(lesson.decoderCells).toBe(policy.cells);
        expect(lesson.rollOuts).toBe(0);
        expect(policy.events).toEqual(['rollIn', 'logits']);
      }),
    ));

  it('shows a Hamming table of everything tried, with the truth as its only target, when detail is wanted', async () => {
    const batch = batchOf(wordsOf([2, 1], 3, 4));
    const { detail } = await mle.teach(batch, contextOf(new TablePolicy(3, randomScores(1, 3))));
    const oneHot = Array.from(batch.targets).flatMap((truth) => [0, 1, 2].map((a) => Number(a === truth)));
    expect([...(detail?.targets ?? [])]).toEqual(oneHot);
    const half = Array.from(batch.layout.sequences).flatMap((b) =>
      new Array<number>(3).fill(b === 0 ? 0.5 : 1),
    );
    expect([...(detail?.table.costs ?? [])]).toEqual(half.map((wrong, i) => (oneHot[i] === 1 ? 0 : wrong)));
    expect(detail?.rollInTokens).toEqual(batch.targets);
    expect(detail?.referenceIn).toEqual(Uint8Array.of(1, 1, 1));
    expect(detail?.rollOut).toEqual({ steps: Int32Array.of(0, 0, 0), guide: null });
  });

  it('leaves no roll-in behind when it is stopped', async () => {
    const policy = new TablePolicy(3, randomScores(1, 3));
    const yieldPoint = () => Promise.reject(new Error('stopped'));
    const batch = batchOf(wordsOf([2], 3, 4));
    await expect(mle.teach(batch, contextOf(policy, {}, { yieldPoint }))).rejects.toThrow('stopped');
    expect(policy.open).toBe(0);
  });
});

describe('the methods', () => {
  it('are those that contestants may choose, linear chains apart', () => {
    const networks = METHOD_IDS.filter((id) => !isChainMethod(id));
    expect(Object.keys(METHOD_CODE).sort()).toEqual([...networks].sort());
    expect(METHOD_CODE).toMatchObject({ mle, searnn });
    expect(new Set(Object.values(METHOD_CODE)).size).toBe(networks.length);
  });
});
