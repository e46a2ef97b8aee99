/** Scheduled sampling, DAgger and AggreVaTeD: what they teach, and which of them are each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import {
  isChainMethod,
  METHOD_IDS,
  type MethodId,
  type NetworkMethodId,
} from '../../../src/experiments/contestants.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import { METHOD_CODE } from '../../../src/methods/methods.ts';
import { probabilityAt, SCHEDULE_KINDS } from '../../../src/searnn/schedule.ts';
import { batchOf, contextOf, smallProblem, wordsOf } from '../../support/lessons.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { greedyToken, randomScores, TablePolicy } from '../../support/tablePolicy.ts';

type Problem = typeof smallProblem extends fc.Arbitrary<infer T> ? T : never;

const NETWORKS = METHOD_IDS.filter((id: MethodId): id is NetworkMethodId => !isChainMethod(id));

async function teach(
  method: NetworkMethodId,
  problem: Problem,
  settings: Partial<ContestantSettings>,
  update = 3,
) {
  const V = problem.vocabularySize;
  const batch = batchOf(wordsOf(problem.lengths, V, problem.seed));
  const scores = randomScores(problem.seed, V);
  const policy = new TablePolicy(V, scores);
  const lesson = await METHOD_CODE[method].teach(batch, contextOf(policy, settings, { update }));
  return { batch, scores, policy, lesson: await outcomeOf(lesson) };
}

const run = (property: (problem: Problem) => Promise<void>) =>
  fc.assert(fc.asyncProperty(smallProblem, property), { numRuns: 60 });

describe('scheduled sampling', () => {
  it('that always feeds the truth is MLE, bit for bit, also in what the page shows of it', () =>
    run(async (problem) => {
      const mle = await teach('mle', problem, {});
      const ours = await teach('scheduledSampling', problem, { rollInMix: 1 });
      expect(ours.lesson.loss).toBe(mle.lesson.loss);
      expect(ours.lesson.dLogits).toEqual(mle.lesson.dLogits);
      expect(ours.lesson.detail).toEqual(mle.lesson.detail);
    }));

  it.each(SCHEDULE_KINDS)(
    'feeds the truth or its own token, as its coins fall, and raises the truth: %s',
    (kind) =>
      fc.assert(
        fc.asyncProperty(smallProblem, fc.nat(2000), async (problem, update) => {
          const own = { rollInMix: 0.8, rollInSchedule: kind, rollInHalfAfter: 500 } as const;
          const { batch, scores, lesson, policy } = await teach('scheduledSampling', problem, own, update);
          const { layout, targets } = batch;
          const chance = probabilityAt({ kind, start: 0.8, halfAfter: 500 }, update);
          const { random } = contextOf(policy);
          const V = problem.vocabularySize;
          let loss = 0;
          batch.examples.forEach(({ index, targets: word }, b) => {
            const fed: number[] = [];
            word.forEach((truth, t) => {
              const cell = layout.cell(b, t);
              const all = Array.from(scores(batch, b, fed));
              const weights = all.map(Math.exp);
              const total = weights.reduce((sum, weight) => sum + weight, 0);
              const share = 1 / word.length / layout.batchSize;
              loss -= share * Math.log(at(weights, truth) / total);
              weights.forEach((weight, a) =>
                expect(at(lesson.dLogits, cell * V + a)).toBeCloseTo(
                  share * (weight / total - Number(a === truth)),
                  6,
                ),
              );
              const told = random.fork('rollInCoin').uniform(update, index, t) < chance;
              fed.push(told ? at(targets, cell) : greedyToken(all));
              expect(lesson.detail?.rollInTokens[cell]).toBe(fed[t]);
              expect(lesson.detail?.referenceIn[cell]).toBe(Number(told));
            });
          });
          expect(lesson.loss).toBeCloseTo(loss, 5);
          expect(lesson.rollOuts).toBe(0);
          expect(policy.events).not.toContain('rollOut');
        }),
        { numRuns: 30 },
      ),
  );

  it('reads no token where nobody looks', async () => {
    const batch = batchOf(wordsOf([3, 2], 4, 1));
    const policy = new TablePolicy(4, randomScores(1, 4));
    await METHOD_CODE.scheduledSampling.teach(batch, contextOf(policy, {}, { wantDetail: false }));
    expect(policy.events).toEqual(['rollIn', 'logits']);
  });
});

describe('DAgger', () => {
  const settings = { objective: 'kl', rollOut: 'learned', tokens: 'topk', cells: 'uniform' } as const;

  it('raises the truth on the model’s own prefixes, whatever the settings that it fixes say', () =>
    run(async (problem) => {
      const ours = await teach('dagger', problem, { ...settings, rollIn: 'learned' });
      const own = await teach('scheduledSampling', problem, { rollInMix: 0 });
      expect(ours.lesson.dLogits).toEqual(own.lesson.dLogits);
      expect(ours.lesson.loss).toBe(own.lesson.loss);
      expect(ours.policy.events).not.toContain('rollOut');
      const searnn = await teach('searnn', problem, {
        objective: 'll',
        rollIn: 'learned',
        rollOut: 'reference',
      });
      expect(ours.lesson.detail).toEqual(searnn.lesson.detail);
    }));

  it('with a coin for every cell is scheduled sampling, with coins that fall and rise together', () =>
    run(async (problem) => {
      const mix = { rollInMix: 0.7, rollInSchedule: 'exponential', rollInHalfAfter: 5 } as const;
      const ours = await teach('dagger', problem, { ...settings, ...mix, rollIn: 'mixed-cells' });
      const sampling = await teach('scheduledSampling', problem, mix);
      expect(ours.lesson.dLogits).toEqual(sampling.lesson.dLogits);
      expect(ours.lesson.loss).toBe(sampling.lesson.loss);
      expect(ours.lesson.detail?.table).toEqual(sampling.lesson.detail?.table);
    }));

  it('that rolls in by the reference is MLE', () =>
    run(async (problem) => {
      const ours = await teach('dagger', problem, { ...settings, rollIn: 'reference' });
      const mle = await teach('mle', problem, {});
      expect(ours.lesson.dLogits).toEqual(mle.lesson.dLogits);
      expect(ours.lesson.detail).toEqual(mle.lesson.detail);
    }));
});

describe('AggreVaTeD', () => {
  it('has the gradient of the expected cost: under Hamming p(truth) (p − truth) / n at every cell', () =>
    run(async (problem) => {
      const { batch, lesson } = await teach('aggrevated', problem, { rollIn: 'learned', rollOut: 'learned' });
      const { layout, targets } = batch;
      const V = problem.vocabularySize;
      layout.sequences.forEach((b, cell) => {
        const exponents = Array.from(
          lesson.detail?.logits.subarray(cell * V, (cell + 1) * V) ?? [],
          Math.exp,
        );
        const total = exponents.reduce((sum, one) => sum + one, 0);
        const p = exponents.map((one) => one / total);
        const truth = at(targets, cell);
        const n = at(layout.lengths, b);
        p.forEach((chance, a) =>
          expect(at(lesson.dLogits, cell * V + a) * n * layout.batchSize).toBeCloseTo(
            (chance * (at(p, truth) - Number(a === truth))) / n,
            6,
          ),
        );
      });
    }));
});

describe('what a method fixes', () => {
  it.each(NETWORKS.filter((id) => Object.keys(METHODS[id].fixes).length > 0))(
    'is not the contestant’s to change: %s',
    async (id) => {
      const problem = { lengths: [4, 3, 2], vocabularySize: 4, seed: 8 };
      const other: Partial<ContestantSettings> = {
        ...{ rollIn: 'mixed-cells', objective: 'kl', rollOut: 'learned' },
        ...(id === 'dagger' && { tokens: 'uniform', cells: 'uniform' }),
      };
      const ours = await teach(id, problem, other);
      const same = await teach(id, problem, { ...other, ...METHODS[id].fixes });
      expect(ours.lesson.dLogits).toEqual(same.lesson.dLogits);
      expect(ours.lesson.detail).toEqual(same.lesson.detail);
    },
  );
});
