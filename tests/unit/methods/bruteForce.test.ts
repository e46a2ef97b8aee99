/** A slow loop that decodes every (cell, token) by itself gives the same cost tables, losses and gradients. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { searnnWith } from '../../../src/methods/searnn.ts';
import { lowestToken } from '../../../src/searnn/bestToken.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { batchOf, contextOf, PAIRS, smallProblem, wordsOf } from '../../support/lessons.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { greedyToken, randomScores, TablePolicy } from '../../support/tablePolicy.ts';
import type { Scores } from '../../support/tablePolicy.ts';
import { whoWrites, type Writers } from '../../support/whoWrites.ts';

const searnn = searnnWith(lowestToken);
const COST_SCALE = 7;

/** The word that comes of forcing token a at position t of sequence b, decoded from the start, one token at a time. */
function finish(batch: Batch, scores: Scores, b: number, t: number, a: number, writers: Writers): number[] {
  const { layout, targets } = batch;
  const word: number[] = [];
  for (let p = 0; p < at(layout.lengths, b); p++) {
    const copies = p < t ? writers.rollIn(b, p) : writers.rollOut(b, t, p);
    if (p === t) word.push(a);
    else word.push(copies ? at(targets, layout.cell(b, p)) : greedyToken(scores(batch, b, word)));
  }
  return word;
}

/** What the whole batch teaches about one word's cell, in the plainest arithmetic. */
function teachCell(logits: readonly number[], costs: readonly number[], objective: 'll' | 'kl') {
  const weights = costs.map((cost) => Math.exp(-COST_SCALE * cost));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const best = costs.indexOf(Math.min(...costs));
  const q = costs.map((_, a) => (objective === 'kl' ? at(weights, a) / total : Number(a === best)));
  const partition = logits.reduce((sum, score) => sum + Math.exp(score), 0);
  const p = logits.map((score) => Math.exp(score) / partition);
  return {
    q,
    loss: -q.reduce((sum, share, a) => sum + share * Math.log(at(p, a)), 0),
    gradient: p.map((x, a) => x - at(q, a)),
  };
}

describe.each(PAIRS)('roll-in $rollIn, roll-out $rollOut', ({ rollIn, rollOut }) => {
  it.each(['ll', 'kl'] as const)('teaches with %s what the brute force teaches', async (objective) => {
    await fc.assert(
      fc.asyncProperty(
        smallProblem,
        fc.constantFrom('all', 'uniform', 'topk', 'biased'),
        fc.nat(99),
        fc.constantFrom(0.5, 0.25, 0.9),
        fc.nat(3),
        async (problem, tokens, update, mix, focusSteps) => {
          const V = problem.vocabularySize;
          const batch = batchOf(wordsOf(problem.lengths, V, problem.seed));
          const { layout, targets } = batch;
          const scores = randomScores(problem.seed, V);
          const policy = new TablePolicy(V, scores);
          const settings = {
            rollIn,
            rollOut,
            objective,
            costScale: COST_SCALE,
            tokens,
            tokenCount: 3,
            rollInMix: mix,
            rollOutMix: mix,
            focusSteps,
          } as const;
          const context = contextOf(policy, settings, { update });
          const writers = whoWrites(context.settings, batch, context);
          const lesson = await outcomeOf(await searnn.teach(batch, context));
          const { detail } = lesson;
          if (detail === undefined) throw new Error('no detail');
          const { table } = detail;
          let loss = 0;
          let rows = 0;
          for (let cell = 0; cell < layout.size; cell++) {
            const b = at(layout.sequences, cell);
            const t = at(layout.positions, cell);
            const length = at(layout.lengths, b);
            const from = at(table.tried.starts, cell);
            const tried = [...table.tried.tokens.subarray(from, at(table.tried.starts, cell + 1))];
            expect(tried).toHaveLength(tokens === 'all' ? V : Math.min(3, V));
            const words = tried.map((a) => finish(batch, scores, b, t, a, writers));
            const wrong = words.map(
              (word) => word.filter((token, p) => token !== at(targets, layout.cell(b, p))).length,
            );
            words.forEach((word, i) => {
              const start = (from + i) * layout.steps;
              expect([...table.finished.subarray(start, start + length)]).toEqual(word);
              expect(at(table.costs, from + i)).toBe(Math.fround(at(wrong, i) / length));
            });
            const prefix = finish(batch, scores, b, t, 0, writers).slice(0, t);
            const all = Array.from(scores(batch, b, prefix));
            const expected = teachCell(
              tried.map((a) => at(all, a)),
              wrong.map((k) => k / length),
              objective,
            );
            loss += expected.loss / length / layout.batchSize;
            rows += tried.length;
            const gradient = all.map(() => 0);
            tried.forEach((a, i) => {
              gradient[a] = at(expected.gradient, i) / length / layout.batchSize;
              expect(at(detail.targets, from + i)).toBeCloseTo(at(expected.q, i), 5);
            });
            gradient.forEach((value, a) => expect(at(lesson.dLogits, cell * V + a)).toBeCloseTo(value, 6));
          }
          expect(lesson.loss).toBeCloseTo(loss, 5);
          expect(lesson.rollOuts).toBe(rows);
          expect(lesson.decoderCells).toBe(policy.cells);
        },
      ),
      { numRuns: 40 },
    );
  });
});
