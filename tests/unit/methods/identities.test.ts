/** Equalities between methods that hold exactly, on random small policies: what SeaRNN becomes in its corners. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import type { LessonDetail } from '../../../src/methods/method.ts';
import { mle } from '../../../src/methods/mle.ts';
import { searnn } from '../../../src/methods/searnn.ts';
import { OBJECTIVES } from '../../../src/searnn/objectives/objectives.ts';
import { softmax } from '../../../src/searnn/objectives/softmax.ts';
import { ROLL_IN_KINDS } from '../../../src/searnn/policy.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { batchOf, contextOf, smallProblem, wordsOf } from '../../support/lessons.ts';
import { outcomeOf, type Outcome } from '../../support/outcome.ts';
import { randomScores, TablePolicy } from '../../support/tablePolicy.ts';

type Taught = Outcome & { readonly detail: LessonDetail };
type Problem = typeof smallProblem extends fc.Arbitrary<infer T> ? T : never;

async function teach(method: typeof mle, problem: Problem, settings: Partial<ContestantSettings>) {
  const V = problem.vocabularySize;
  const batch = batchOf(wordsOf(problem.lengths, V, problem.seed));
  const policy = new TablePolicy(V, randomScores(problem.seed, V));
  const context = contextOf(policy, settings, { update: problem.seed % 100 });
  const lesson = await outcomeOf(await method.teach(batch, context));
  if (lesson.detail === undefined) throw new Error('no detail');
  return { batch, lesson: { ...lesson, detail: lesson.detail } satisfies Taught, policy };
}

/** Calls `check` with every cell and, over all V tokens, its costs, targets q, softmax p and weighted gradient. */
function eachCell(
  batch: Batch,
  { dLogits, detail }: Taught,
  check: (cell: {
    truth: number;
    length: number;
    costs: number[];
    q: number[];
    p: number[];
    gradient: number[];
  }) => void,
): void {
  const { layout, targets } = batch;
  const V = dLogits.length / layout.size;
  expect(detail.table.costs).toHaveLength(layout.size * V);
  for (let cell = 0; cell < layout.size; cell++) {
    const length = at(layout.lengths, at(layout.sequences, cell));
    const of = (values: Float32Array): number[] => [...values.subarray(cell * V, (cell + 1) * V)];
    check({
      truth: at(targets, cell),
      length,
      costs: of(detail.table.costs),
      q: of(detail.targets),
      p: [...softmax(of(detail.logits))],
      gradient: of(dLogits).map((g) => g * length * layout.batchSize),
    });
  }
}

const run = (property: (problem: Problem) => Promise<void>) =>
  fc.assert(fc.asyncProperty(smallProblem, property), { numRuns: 100 });

describe('identities', () => {
  it('1: reference/reference, LL, Hamming is MLE, in value, gradient, table and targets', () =>
    run(async (problem) => {
      const ours = await teach(searnn, problem, {
        rollIn: 'reference',
        rollOut: 'reference',
        objective: 'll',
      });
      const plain = await teach(mle, problem, {});
      expect(ours.lesson.loss).toBe(plain.lesson.loss);
      expect(ours.lesson.dLogits).toEqual(plain.lesson.dLogits);
      expect(ours.lesson.detail).toEqual(plain.lesson.detail);
    }));

  it('2: reference/reference, KL is label smoothing with p(truth) = 1 / (1 + (V − 1) e^(−α/n))', () =>
    run(async (problem) => {
      const V = problem.vocabularySize;
      const costScale = 1 + (problem.seed % 30);
      const settings = { rollIn: 'reference', rollOut: 'reference', objective: 'kl', costScale } as const;
      const { batch, lesson } = await teach(searnn, problem, settings);
      let loss = 0;
      eachCell(batch, lesson, ({ truth, length, q, p, gradient }) => {
        const kept = 1 / (1 + (V - 1) * Math.exp(-costScale / length));
        const smooth = p.map((_, a) => (a === truth ? kept : (1 - kept) / (V - 1)));
        smooth.forEach((share, a) => {
          expect(at(q, a)).toBeCloseTo(share, 5);
          expect(at(gradient, a)).toBeCloseTo(at(p, a) - share, 5);
          loss -= (share * Math.log(at(p, a))) / length / batch.layout.batchSize;
        });
      });
      expect(lesson.loss).toBeCloseTo(loss, 5);
    }));

  it.each(ROLL_IN_KINDS)('3: a reference roll-out costs 1/n more for a wrong token, roll-in %s', (rollIn) =>
    run(async (problem) => {
      const { batch, lesson, policy } = await teach(searnn, problem, { rollIn, rollOut: 'reference' });
      eachCell(batch, lesson, ({ truth, length, costs }) => {
        const cheapest = Math.min(...costs);
        costs.forEach((cost, a) => expect(cost - cheapest).toBeCloseTo(a === truth ? 0 : 1 / length, 6));
      });
      expect(policy.events).not.toContain('rollOut');
    }),
  );

  it('6: learned/reference, LL is online DAgger: the truth is the target on the model’s own prefixes', () =>
    run(async (problem) => {
      const settings = { rollIn: 'learned', rollOut: 'reference', objective: 'll' } as const;
      const { batch, lesson, policy } = await teach(searnn, problem, settings);
      const own = await policy.rollIn(batch, new Uint8Array(batch.layout.size));
      expect(lesson.detail.rollInTokens).toEqual(await own.tokens());
      let loss = 0;
      eachCell(batch, lesson, ({ truth, length, q, p, gradient }) => {
        expect(q).toEqual(p.map((_, a) => Number(a === truth)));
        gradient.forEach((g, a) => expect(g).toBeCloseTo(at(p, a) - Number(a === truth), 5));
        loss -= Math.log(at(p, truth)) / length / batch.layout.batchSize;
      });
      expect(lesson.loss).toBeCloseTo(loss, 5);
    }));

  /** The same but for who rolls: the lesson, its table and its gradient. */
  const same = (ours: Taught, theirs: Taught): void => {
    expect(ours.loss).toBe(theirs.loss);
    expect(ours.dLogits).toEqual(theirs.dLogits);
    expect(ours.detail).toEqual(theirs.detail);
    expect(ours.decoderCells).toBe(theirs.decoderCells);
  };
  const sides = ['learned', 'reference'] as const;

  it.each(['mixed', 'mixed-cells'] as const)(
    'a %s roll-in whose coin is sure is the one or the other',
    (rollIn) =>
      run(async (problem) => {
        const rest = { rollOut: 'mixed', objective: 'kl' } as const;
        for (const [rollInMix, side] of sides.entries())
          same(
            (await teach(searnn, problem, { ...rest, rollIn, rollInMix })).lesson,
            (await teach(searnn, problem, { ...rest, rollIn: side })).lesson,
          );
      }),
  );

  it.each(['mixed', 'mixed-states'] as const)(
    'a %s roll-out whose coin is sure is the one or the other',
    (rollOut) =>
      run(async (problem) => {
        const rest = { rollIn: 'mixed', objective: 'kl' } as const;
        for (const [rollOutMix, side] of sides.entries())
          same(
            (await teach(searnn, problem, { ...rest, rollOut, rollOutMix })).lesson,
            (await teach(searnn, problem, { ...rest, rollOut: side })).lesson,
          );
      }),
  );

  it('a focus on nothing is the reference, one on every letter is learned, and it grows from the one to the other', () =>
    run(async (problem) => {
      const rest = { rollIn: 'learned', objective: 'kl' } as const;
      const focused = async (focusSteps: number, focusEvery = 0) =>
        (await teach(searnn, problem, { ...rest, rollOut: 'focused', focusSteps, focusEvery })).lesson;
      const [reference, learned] = [
        (await teach(searnn, problem, { ...rest, rollOut: 'reference' })).lesson,
        (await teach(searnn, problem, { ...rest, rollOut: 'learned' })).lesson,
      ];
      same(await focused(0), reference);
      same(await focused(4), learned);
      const step = problem.seed % 100;
      same(await focused(0, step + 1), reference);
      if (step > 0) same(await focused(1, step), await focused(2));
    }));

  it('what is thrown for the roll-out never moves the roll-in, nor the other way round', () =>
    run(async (problem) => {
      const of = async (settings: Partial<ContestantSettings>) =>
        (await teach(searnn, problem, settings)).lesson.detail;
      const plain = await of({ rollIn: 'mixed-cells', rollOut: 'mixed-states' });
      const otherOut = await of({ rollIn: 'mixed-cells', rollOut: 'mixed', rollOutMix: 0.9 });
      expect(otherOut.referenceIn).toEqual(plain.referenceIn);
      expect(otherOut.rollInTokens).toEqual(plain.rollInTokens);
      const otherIn = await of({ rollIn: 'mixed', rollOut: 'mixed-states', rollInMix: 0.1 });
      expect(otherIn.rollOut).toEqual(plain.rollOut);
    }));

  it('7: KL with a large α spreads evenly over the tied best tokens, and is LL where there is no tie', () => {
    const cell = fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.nat(4)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(cell, (tokens) => {
        const logits = tokens.map(([score]) => score);
        const fewest = Math.min(...tokens.map(([, k]) => k));
        const regrets = tokens.map(([, k]) => (k - fewest) / 5);
        const tied = regrets.flatMap((regret, a) => (regret === 0 ? [a] : []));
        const parameters = { costScale: 1e6 };
        const kl = OBJECTIVES.kl(logits, regrets, at(tied, 0), parameters);
        regrets.forEach((regret, a) =>
          expect(at(kl.targets, a)).toBeCloseTo(regret === 0 ? 1 / tied.length : 0, 12),
        );
        // The mean of LL over the ways to break the tie, in value and gradient; with one best token, LL itself.
        const ll = tied.map((best) => OBJECTIVES.ll(logits, regrets, best, parameters));
        const mean = (value: (one: (typeof ll)[number]) => number) =>
          ll.reduce((sum, one) => sum + value(one), 0) / ll.length;
        expect(kl.loss).toBeCloseTo(
          mean(({ loss }) => loss),
          10,
        );
        logits.forEach((_, a) =>
          expect(at(kl.dLogits, a)).toBeCloseTo(
            mean(({ dLogits }) => at(dLogits, a)),
            12,
          ),
        );
      }),
    );
  });

  it('7, in a lesson: with learned roll-outs too, KL’s targets tend to the tied best tokens of the table', () =>
    run(async (problem) => {
      const { batch, lesson } = await teach(searnn, problem, {
        rollIn: 'learned',
        rollOut: 'learned',
        objective: 'kl',
        costScale: 1000,
      });
      eachCell(batch, lesson, ({ costs, q }) => {
        const tied = costs.map((cost) => Number(cost === Math.min(...costs)));
        const ties = tied.reduce((sum, one) => sum + one, 0);
        q.forEach((share, a) => expect(share).toBeCloseTo(at(tied, a) / ties, 6));
      });
    }));
});
