/** A cell with everything that its formula needs: from a cost table, or from the reader's own copy in the sandbox. */
import { at } from '../../base/assert.ts';
import { METHODS, type Aim } from '../../experiments/methods.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import type { ObjectiveId } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { OBJECTIVES } from '../../searnn/objectives/objectives.ts';
import { tableSize } from '../costTable/layers.ts';
import { copyCell, lossOf, type SandboxCell } from '../sandbox/sandboxCell.ts';
import { worth, type Known } from './expression.ts';
import { recipeOf, type Recipe } from './recipes.ts';

/** A tried tokens. */
export interface WorkedCell {
  readonly aims: Aim;
  readonly objective: ObjectiveId;
  readonly recipe: Recipe;
  /** [A] */
  readonly tokens: readonly number[];
  /** All that the recipe names. */
  readonly known: Known;
}

/** The cell's own numbers; arrays [A]. */
interface Given {
  readonly costs: readonly number[];
  readonly scores: readonly number[];
  readonly model: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly push: ArrayLike<number>;
  /** NaN where a cell has none of its own. */
  readonly loss: number;
  readonly costScale: number;
}

const highest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((best, value, i, list) => (value > at(list, best) ? i : best), 0);

/** Works out what the recipe names and the cell does not hold. */
function workOut(
  tokens: readonly number[],
  given: Given,
  aims: Aim,
  objective: ObjectiveId,
  wanted = highest(given.target),
): WorkedCell {
  const recipe = recipeOf(aims, objective);
  // A rival has the whole gradient of a hinge; without one the wanted token is its own.
  const rival = Array.from(given.push).findIndex((slope) => slope > 0.5);
  const scalars: Record<string, number> = { α: given.costScale, L: given.loss };
  const lists: Record<string, ArrayLike<number>> = {
    ...{ c: given.costs, s: given.scores, p: given.model, q: given.target, g: given.push },
  };
  const places = { wanted, rival: rival < 0 ? wanted : rival };
  const known = { scalars, lists, count: tokens.length, places };
  for (const { name, each, rule } of recipe) {
    if (rule === null || name in lists || name in scalars) continue;
    if (each) lists[name] = Float64Array.from(tokens, (_, place) => worth(rule, known, place));
    else scalars[name] = worth(rule, known);
  }
  return { aims, objective, recipe, tokens, known };
}

/** The cell of a contestant's table as its method learned from it: costs, p, q and gradient are the table's own. */
export function workedCell(view: TableView, cell: number, contestant: ContestantSettings): WorkedCell {
  const { aims, searches } = METHODS[contestant.method];
  const { objective, costScale } = effectiveSettings(contestant);
  const { V } = tableSize(view);
  const copy = copyCell(view, cell);
  const layer = (values: Float32Array): Float64Array =>
    Float64Array.from(copy.tokens, (token) => at(values, cell * V + token));
  const [target, push] = [layer(view.target), layer(view.push)];
  const { costs, tokens } = copy;
  // A probability too small for the table is still one whose logarithm is finite.
  const model = layer(view.model).map((chance, i) => (chance === 0 ? Math.exp(at(copy.scores, i)) : chance));
  const wanted = highest(target);
  const lowest = Math.min(...costs);
  const regrets = costs.map((cost) => cost - lowest);
  const scores = objective === 'l2' && searches ? scoresOfL2(push, regrets, costScale) : copy.scores;
  const own = searches ? OBJECTIVES[objective] : OBJECTIVES.ll;
  const loss = tokens.length === 0 ? NaN : own(scores, regrets, wanted, { costScale }).loss;
  return workOut(tokens, { costs, scores, model, target, push, loss, costScale }, aims, objective, wanted);
}

/** L2 alone looks at the level of the scores, which its gradient gives back. */
function scoresOfL2(push: Float64Array, regrets: readonly number[], costScale: number): number[] {
  const middle = Math.max(...regrets) / 2;
  return Array.from(push, (slope, a) => slope / 2 - costScale * (at(regrets, a) - middle));
}

/** The reader's own copy of a cell, with what its costs and settings are there. */
export function workedCopy(
  cell: SandboxCell,
  costs: readonly number[],
  objective: ObjectiveId,
  costScale: number,
): WorkedCell {
  const { loss, model, target, push, best } = lossOf(cell, costs, objective, costScale);
  const given = { costs, scores: cell.scores, model, target, push, loss, costScale };
  return workOut(cell.tokens, given, 'costs', objective, best);
}

/**
 * Places of the tokens worth writing out, heaviest first: the wanted one, the one that the reader looks at, then those whose scores
 * move most.
 */
export function leadingPlaces(
  { known, tokens }: WorkedCell,
  looked: number,
  count: number,
): readonly number[] {
  const { g, p, q } = known.lists;
  const weight = (i: number): number =>
    Math.abs(at(g ?? [], i)) + 1e-3 * Math.max(at(p ?? [], i), at(q ?? [], i));
  const must = (i: number): boolean => i === known.places.wanted || tokens[i] === looked;
  const byWeight = tokens.map((_, i) => i).sort((a, b) => weight(b) - weight(a));
  const kept = byWeight.filter(must);
  const others = byWeight.filter((i) => !must(i)).slice(0, Math.max(0, count - kept.length));
  return [...kept, ...others].sort((a, b) => weight(b) - weight(a));
}
