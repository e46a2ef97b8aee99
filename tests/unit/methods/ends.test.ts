/** Where a token ends sequences: cost tables against a loop that finishes every word by itself, and what MLE raises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { CellLayout } from '../../../src/base/cellLayout.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { mle } from '../../../src/methods/mle.ts';
import { ocd } from '../../../src/methods/ocd.ts';
import { raml } from '../../../src/methods/raml.ts';
import { searnnWith } from '../../../src/methods/searnn.ts';
import { lowestToken } from '../../../src/searnn/bestToken.ts';
import { COSTS } from '../../../src/searnn/costs/costs.ts';
import type { Problem } from '../../../src/searnn/problem.ts';
import { REFERENCES } from '../../../src/searnn/references/references.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { contextOf, PAIRS } from '../../support/lessons.ts';
import { before, sequences } from '../../support/sequences.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { greedyToken, randomScores, TablePolicy, type Scores } from '../../support/tablePolicy.ts';
import { whoWrites, type Writers } from '../../support/whoWrites.ts';

/** a, b and the end; words of 1 to 3 letters in up to 5 cells. */
const V = 3;
const END = 2;
const CELLS = 5;

function batchOf(lengths: readonly number[], seed: number): Batch {
  const random = randomFromSeed(seed);
  const layout = new CellLayout(lengths.map(() => CELLS));
  const targets = layout.sequences.map((b, cell) =>
    at(layout.positions, cell) < at(lengths, b) ? random.below(2, 1, cell) : END,
  );
  const examples = lengths.map((_, index) => ({
    index,
    inputs: Uint8Array.of(random.below(99, 2, index)),
    targets: new Uint8Array(CELLS),
  }));
  const source = { layout, order: null, cells: new Float32Array(layout.size) };
  return { examples, layout, source, targets, end: END };
}

const truthOf = ({ layout, targets }: Batch, b: number): Int32Array =>
  Int32Array.from({ length: CELLS }, (_, t) => at(targets, layout.cell(b, t)));

/** The word that comes of writing as many letters as it takes, with `force` at position t. */
function finish(
  batch: Batch,
  scores: Scores,
  { reference }: Problem,
  b: number,
  writers: Writers,
  force: { readonly t: number; readonly a: number } | null,
): number[] {
  const truth = truthOf(batch, b);
  const t = force?.t ?? CELLS;
  const word: number[] = [];
  for (let p = 0; p < CELLS; p++) {
    const rest = Array.from({ length: CELLS - p }, (_, k) => p + k);
    if (word.at(-1) === END) word.push(END);
    else if (p === t) word.push(force?.a ?? NaN);
    else if (p > t && rest.every((q) => writers.rollOut(b, t, q))) {
      const finished = Int32Array.from({ length: CELLS }, (_, i) => word[i] ?? -1);
      reference(finished, truth, p, CELLS, 0);
      const first = finished.indexOf(END, p);
      return [...finished].map((token, i) => (first >= 0 && i > first ? END : token));
    } else {
      const copies = p < t ? writers.rollIn(b, p) : writers.rollOut(b, t, p);
      word.push(copies ? at(truth, p) : greedyToken(scores(batch, b, word), word));
    }
  }
  return word;
}

const words = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  seed: fc.nat(),
  update: fc.nat(99),
  focusSteps: fc.nat(3),
});

describe.each(PAIRS)('roll-in $rollIn, roll-out $rollOut', (pair) => {
  it.each(['copy', 'edit-oracle'] as const)(
    'costs what a loop over words says, the reference %s',
    async (kind) => {
      const facts = { end: END, chunks: null };
      const problem = { cost: COSTS.edit(facts), reference: REFERENCES[kind](facts) };
      await fc.assert(
        fc.asyncProperty(words, async ({ lengths, seed, update, focusSteps }) => {
          const batch = batchOf(lengths, seed);
          const { layout } = batch;
          const scores = randomScores(seed, V);
          const policy = new TablePolicy(V, scores);
          const settings = { ...pair, objective: 'll', focusSteps } as const;
          const context = contextOf(policy, settings, { update, problem });
          const writers = whoWrites(context.settings, batch, context);
          const lesson = await outcomeOf(await searnnWith(lowestToken).teach(batch, context));
          const table = lesson.detail?.table;
          if (table === undefined) throw new Error('no table');
          for (let cell = 0; cell < layout.size; cell++) {
            const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
            const from = at(table.tried.starts, cell);
            const tried = [...table.tried.tokens.subarray(from, at(table.tried.starts, cell + 1))];
            const rolledIn = finish(batch, scores, problem, b, writers, null);
            const ended = rolledIn.slice(0, t).includes(END);
            expect(tried).toEqual(ended ? [] : [0, 1, 2]);
            for (const [i, a] of tried.entries()) {
              const word = finish(batch, scores, problem, b, writers, { t, a });
              const row = from + i;
              const finished = [...table.finished.subarray(row * layout.steps, (row + 1) * layout.steps)];
              const first = finished.indexOf(END);
              expect(finished.slice(0, first < 0 ? CELLS : first + 1)).toEqual(
                word.slice(0, first < 0 ? CELLS : first + 1),
              );
              const cost = problem.cost(Int32Array.from(word), truthOf(batch, b), CELLS, 0);
              expect(at(table.costs, row)).toBe(Math.fround(cost));
            }
            if (ended) expect([...lesson.dLogits.subarray(cell * V, (cell + 1) * V)]).toEqual([0, 0, 0]);
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});

describe('MLE', () => {
  it('raises the truth up to its end and nothing after it, each word counting alike', async () => {
    const batch = batchOf([3, 1, 2], 4);
    const policy = new TablePolicy(V, randomScores(4, V));
    const lesson = await outcomeOf(await mle.teach(batch, contextOf(policy)));
    const logits = await lesson.rollIn.logits();
    const { layout, targets } = batch;
    let loss = 0;
    for (let cell = 0; cell < layout.size; cell++) {
      const b = at(layout.sequences, cell);
      const length = truthOf(batch, b).indexOf(END) + 1;
      const own = [...logits.subarray(cell * V, (cell + 1) * V)];
      const total = own.reduce((sum, score) => sum + Math.exp(score), 0);
      const weight = at(layout.positions, cell) < length ? 1 / (length * layout.batchSize) : 0;
      loss -= weight * (own[at(targets, cell)] ?? NaN) - weight * Math.log(total);
      own.forEach((score, a) => {
        const slope = weight * (Math.exp(score) / total - Number(a === targets[cell]));
        expect(at(lesson.dLogits, cell * V + a)).toBeCloseTo(slope, 6);
      });
    }
    expect(lesson.loss).toBeCloseTo(loss, 5);
  });
});

describe('RAML', () => {
  it('feeds and raises words drawn by edits, each with its own end and nothing after it', async () => {
    const batch = batchOf([3, 2, 2], 9);
    const lengths = new Set<number>();
    for (let update = 0; update < 40; update++) {
      const policy = new TablePolicy(V, randomScores(4, V));
      const context = contextOf(policy, { method: 'raml', temperature: 1 }, { update });
      const lesson = await outcomeOf(await raml.teach(batch, context));
      const fed = await lesson.rollIn.tokens();
      for (let b = 0; b < batch.layout.batchSize; b++) {
        const word = Array.from({ length: CELLS }, (_, t) => at(fed, batch.layout.cell(b, t)));
        const length = word.indexOf(END);
        lengths.add(length);
        expect(word.slice(length).every((token) => token === END)).toBe(true);
        word.forEach((token, t) => {
          const cell = batch.layout.cell(b, t);
          const slopes = [...lesson.dLogits.subarray(cell * V, (cell + 1) * V)];
          // What is raised is what was drawn, up to its end.
          if (t <= length) expect(slopes.indexOf(Math.min(...slopes))).toBe(token);
          else expect(slopes).toEqual([0, 0, 0]);
        });
      }
    }
    expect(lengths.size).toBeGreaterThan(3);
  });
});

/** The fewest edits between two words, one letter after the other. */
function edits(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  const [other, ...others] = b;
  if (first === undefined || other === undefined) return a.length + b.length;
  if (first === other) return edits(rest, others);
  return 1 + Math.min(edits(rest, others), edits(rest, b), edits(a, others));
}

describe('OCD', () => {
  it('raises alike all letters with which a best completion begins, after what the model wrote', async () => {
    const facts = { end: END, chunks: null };
    const problem = { cost: COSTS.edit(facts), reference: REFERENCES['edit-oracle'](facts) };
    let several = 0;
    for (let seed = 0; seed < 40; seed++) {
      const batch = batchOf([3, 2, 1], seed);
      const policy = new TablePolicy(V, randomScores(seed, V));
      const lesson = await outcomeOf(
        await ocd.teach(batch, contextOf(policy, { method: 'ocd' }, { problem })),
      );
      const { detail } = lesson;
      if (detail === undefined) throw new Error('no detail');
      const { layout } = batch;
      for (let cell = 0; cell < layout.size; cell++) {
        const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
        const prefix = Array.from({ length: t }, (_, p) => at(detail.rollInTokens, layout.cell(b, p)));
        const from = at(detail.table.tried.starts, cell);
        const q = [...detail.targets.subarray(from, at(detail.table.tried.starts, cell + 1))];
        if (prefix.includes(END)) {
          expect(q).toEqual([]);
          continue;
        }
        const truth = before(END, [...truthOf(batch, b)]);
        // By brute force over all ways to go on.
        const room = CELLS - t;
        const best = [0, 1, END].map((a) => {
          if (a === END) return edits(prefix, truth);
          const ways = Array.from({ length: room }, (_, k) => sequences(k, 2)).flat();
          return Math.min(...ways.map((way) => edits([...prefix, a, ...way], truth)));
        });
        const least = Math.min(...best);
        const count = best.filter((cost) => cost === least).length;
        several += Number(count > 1);
        best.forEach((cost, a) => expect(at(q, a)).toBeCloseTo(cost === least ? 1 / count : 0, 6));
      }
    }
    expect(several).toBeGreaterThan(20);
  });
});
