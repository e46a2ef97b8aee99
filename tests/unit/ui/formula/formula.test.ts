/** The formula of a cell: its lines are the objectives' own arithmetic, its numbers those of the cost table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { CellLayout } from '../../../../src/base/cellLayout.ts';
import { METHOD_IDS } from '../../../../src/experiments/contestants.ts';
import { METHODS } from '../../../../src/experiments/methods.ts';
import { newContestant } from '../../../../src/experiments/methodSettings.ts';
import { OBJECTIVE_IDS, type ObjectiveId } from '../../../../src/experiments/objectiveList.ts';
import type { TableView } from '../../../../src/experiments/reports.ts';
import { contestantSchema } from '../../../../src/experiments/settings.ts';
import { OBJECTIVES } from '../../../../src/searnn/objectives/objectives.ts';
import { scoreCells } from '../../../../src/searnn/objectives/scoreCells.ts';
import { softmax } from '../../../../src/searnn/objectives/softmax.ts';
import { sayOf } from '../../../../src/tasks/say.ts';
import { decimals, readCell } from '../../../../src/ui/costTable/cellSentence.ts';
import { writtenIn } from '../../../../src/ui/formula/drawn.ts';
import { worth } from '../../../../src/ui/formula/expression.ts';
import { linesOf } from '../../../../src/ui/formula/lines.ts';
import { LOSS_IN_SHORT } from '../../../../src/ui/formula/recipes.ts';
import { leadingPlaces, workedCell, workedCopy } from '../../../../src/ui/formula/workedCell.ts';
import { copyCell } from '../../../../src/ui/sandbox/sandboxCell.ts';

const say = sayOf({ task: 'letters' });
const V = 5;
const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** One cell: which tokens are tried, what they cost and how they score; which of the cheapest is drawn. */
interface Drawn {
  readonly tokens: readonly number[];
  readonly costs: readonly number[];
  readonly scores: readonly number[];
  readonly draw: number;
}

const cells = fc
  .record({
    tokens: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
    // Eighths: ties are common.
    costs: fc.array(
      fc.integer({ min: 0, max: 8 }).map((wrong) => wrong / 8),
      { minLength: V, maxLength: V },
    ),
    scores: fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: V, maxLength: V }),
    draw: fc.nat(4),
  })
  .map(({ tokens, costs, scores, draw }): Drawn => ({
    ...{ tokens, draw },
    costs: tokens.map((token) => at(costs, token)),
    scores: tokens.map((token) => at(scores, token)),
  }));

/** The place of the token that training draws among the cheapest. */
function bestOf({ costs, draw }: Drawn): number {
  const lowest = Math.min(...costs);
  const cheapest = costs.flatMap((cost, i) => (cost === lowest ? [i] : []));
  return at(cheapest, draw % cheapest.length);
}

/** The table of the cell as training makes it. */
function viewOf(cell: Drawn, objective: ObjectiveId, costScale: number): TableView {
  const { tokens, costs, scores } = cell;
  const logits = new Float32Array(V).fill(-3);
  tokens.forEach((token, i) => (logits[token] = at(scores, i)));
  const scored = scoreCells(
    {
      ...{ layout: new CellLayout([1]), vocabularySize: V, logits, costs: Float32Array.from(costs) },
      tried: { starts: Int32Array.of(0, tokens.length), tokens: Int32Array.from(tokens) },
      best: Int32Array.of(bestOf(cell)),
    },
    OBJECTIVES[objective],
    { costScale },
  );
  const model = softmax(tokens.map((token) => at(logits, token)));
  const spread = (values: ArrayLike<number>, otherwise = 0): Float32Array => {
    const all = new Float32Array(V).fill(otherwise);
    tokens.forEach((token, i) => (all[token] = at(values, i)));
    return all;
  };
  return {
    ...{ contestant: 0, update: 1, origin: 'step' as const },
    ...{ decoded: new Uint8Array(1), rollIn: new Uint8Array(1), finished: new Uint8Array(V) },
    tried: Uint8Array.from({ length: V }, (_, token) => Number(tokens.includes(token))),
    cost: spread(costs, NaN),
    ...{ target: spread(scored.targets), push: spread(scored.pushes), model: spread(model) },
    ...{ referenceIn: new Uint8Array(1), referenceOut: new Uint8Array(1) },
  };
}

/** A shown number without a power of ten, and half of the last digit that it shows. */
function read(text: string): { readonly value: number; readonly error: number } {
  const [, sign = '', digits = ''] = /^(−?)([\d.]+)$/.exec(text) ?? [];
  return {
    value: (sign === '' ? 1 : -1) * Number(digits),
    error: 10 ** -(digits.split('.')[1]?.length ?? 0) / 2,
  };
}

const near = (shown: string, wanted: number): void => {
  const { value, error } = read(shown);
  expect(Math.abs(value - wanted), `${shown} of ${wanted}`).toBeLessThanOrEqual(
    error + 2e-5 * (1 + Math.abs(wanted)),
  );
};

describe.each(OBJECTIVE_IDS)('%s', (objective) => {
  const scales = fc.constantFrom(1, 3, 50, 1000);
  const own = (costScale: number) => contestantSchema.parse({ method: 'searnn', objective, costScale });

  it('every line is worth what the objective itself says, with ties, one tried token and others untried', () => {
    fc.assert(
      fc.property(cells, scales, (cell, costScale) => {
        const { recipe, known } = workedCell(viewOf(cell, objective, costScale), 0, own(costScale));
        const lowest = Math.min(...cell.costs);
        const regrets = cell.costs.map((cost) => cost - lowest);
        const brute = OBJECTIVES[objective](cell.scores, regrets, bestOf(cell), { costScale });
        const loss = known.scalars['L'] ?? NaN;
        expect(Math.abs(loss - brute.loss)).toBeLessThan(1e-4 * Math.max(1, Math.abs(brute.loss)));
        for (const { name, each, rule } of recipe) {
          if (rule === null) continue;
          if (!each) {
            const value = known.scalars[name] ?? NaN;
            expect(Math.abs(worth(rule, known) - value)).toBeLessThan(1e-4 * Math.max(1, Math.abs(value)));
          } else
            cell.tokens.forEach((_, i) => {
              const value = at(known.lists[name] ?? [], i);
              const error = Math.abs(worth(rule, known, i) - value);
              expect(error, `${name} at ${i}`).toBeLessThan(1e-4 * Math.max(1, Math.abs(value)));
            });
        }
        const short = LOSS_IN_SHORT[objective];
        // What is told in short takes logarithms of what may be too small for a number.
        if (short !== undefined && costScale < 50)
          expect(Math.abs(worth(short, known) - loss)).toBeLessThan(1e-4 * Math.max(1, loss));
        const g = known.lists['g'] ?? [];
        brute.dLogits.forEach((slope, i) =>
          expect(Math.abs(at(g, i) - slope)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope))),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('its last line is the slope of its loss line, by finite differences', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const of = (scores: readonly number[]) =>
          workedCopy({ ...cell, scores }, cell.costs, objective, 3).known;
        const here = of(cell.scores);
        const h = 1e-5;
        cell.scores.forEach((_, i) => {
          const moved = (by: number): number =>
            of(cell.scores.map((score, j) => (i === j ? score + by : score))).scalars['L'] ?? NaN;
          const sides = [
            (moved(h) - (here.scalars['L'] ?? NaN)) / h,
            ((here.scalars['L'] ?? NaN) - moved(-h)) / h,
          ];
          const slope = at(here.lists['g'] ?? [], i);
          // At a hinge's corner the two sides differ.
          expect(slope).toBeGreaterThan(Math.min(...sides) - 2e-3);
          expect(slope).toBeLessThan(Math.max(...sides) + 2e-3);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('what is written agrees with the table’s layers and its sentence, to the digits shown', () => {
    fc.assert(
      fc.property(cells, scales, (cell, costScale) => {
        const view = viewOf(cell, objective, costScale);
        const worked = workedCell(view, 0, own(costScale));
        const shown = leadingPlaces(worked, cell.tokens[0] ?? 0, 3);
        const lines = linesOf(say, worked, shown, (token) => at(NAMES, token));
        const layers = { p: view.model, q: view.target, g: view.push };
        for (const { name, values } of lines)
          for (const { token, drawn } of values) {
            expect(writtenIn(drawn)).not.toMatch(/NaN|Infinity|undefined/);
            if (!(name in layers) || token === null) continue;
            const layer = layers[name as keyof typeof layers];
            const result = writtenIn(drawn).split('=').at(-1) ?? '';
            if (!result.includes('·')) near(result, at(layer, token));
            // The sentence under the table is of the same numbers, with two decimals.
            const told = readCell(say, view, [0], NAMES, { cell: 0, token });
            if (name === 'p') expect(told).toContain(`p ${decimals(at(layer, token))}`);
          }
        const cost = lines.find(({ name }) => name === 'r')?.values ?? [];
        for (const { token, drawn } of cost) {
          const first = /=(−?[\d.]+)/.exec(writtenIn(drawn))?.[1] ?? '';
          if (token !== null && writtenIn(drawn).includes('−')) near(first, at(view.cost, token));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('of several tokens', () => {
  const cell: Drawn = {
    tokens: [0, 1, 2, 3, 4],
    costs: [0.5, 0, 0, 0.25, 1],
    scores: [2, 1, 0, -1, -2],
    draw: 1,
  };
  const own = contestantSchema.parse({ method: 'searnn', objective: 'll' });

  it('the wanted one and the one looked at are always written out, the heaviest first, the rest counted', () => {
    const worked = workedCell(viewOf(cell, 'll', 1), 0, own);
    const shown = leadingPlaces(worked, 4, 3);
    expect(shown).toContain(2);
    expect(shown).toContain(4);
    expect(shown).toHaveLength(3);
    const gradient = linesOf(say, worked, shown, (token) => at(NAMES, token)).at(-1);
    expect(gradient?.more).toBe(2);
    expect(gradient?.spoken).toMatch(/^Gradient.*: c −0\.\d+, raised; .*; … 2 more\.$/);
  });

  it('the token that was drawn among the cheapest has the target, not the first one', () => {
    const { known } = workedCell(viewOf(cell, 'll', 1), 0, own);
    expect([...Array.from(known.lists['q'] ?? [])]).toEqual([0, 0, 1, 0, 0]);
    const softmaxed = softmax(cell.scores);
    expect(known.scalars['L']).toBeCloseTo(-Math.log(at(softmaxed, 2)), 5);
  });
});

describe.each(METHOD_IDS)('on a cell of %s', (method) => {
  const cell: Drawn = { tokens: [0, 1, 2], costs: [0.5, 0, 1], scores: [1, 0.5, -1], draw: 0 };
  const { searches, learner } = METHODS[method];

  it('the last line is the gradient of the table, and only networks have a loss of the cell', () => {
    const view = viewOf(cell, 'll', 10);
    const { recipe, known } = workedCell(view, 0, newContestant(method));
    expect(recipe.at(-1)?.name).toBe('g');
    expect(recipe.some(({ name }) => name === 'L')).toBe(learner === 'network');
    expect(recipe.some(({ name }) => name === 'r')).toBe(searches);
    cell.tokens.forEach((token, i) => expect(at(known.lists['g'] ?? [], i)).toBe(at(view.push, token)));
    if (!searches) expect(known.scalars['L']).toBeCloseTo(-Math.log(at(softmax(cell.scores), 1)), 5);
  });

  it('has no token to fill in where none was tried', () => {
    const untried = { ...viewOf(cell, 'll', 10), tried: new Uint8Array(V) };
    expect(workedCell(untried, 0, newContestant(method)).tokens).toEqual([]);
  });
});

it('a copy that was not changed is the table’s own cell', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const view = viewOf({ ...cell, draw: 0 }, 'kl', 3);
      const own = contestantSchema.parse({ method: 'searnn', objective: 'kl', costScale: 3 });
      const table = workedCell(view, 0, own).known;
      const copy = copyCell(view, 0);
      const copied = workedCopy(copy, copy.costs, 'kl', 3).known;
      for (const name of ['p', 'q', 'g'])
        copy.tokens.forEach((_, i) =>
          expect(at(copied.lists[name] ?? [], i)).toBeCloseTo(at(table.lists[name] ?? [], i), 5),
        );
    }),
    { numRuns: 50 },
  );
});
