/** Which word tells most about a search, and at which cell: where it wants something else than the truth alone. */
import { at } from '../../src/base/assert.ts';
import type { TableView, WatchReport } from '../../src/experiments/reports.ts';
import type { CellChoice } from '../../src/state/selection.ts';

/** After so many updates words are half read, and what they would cost still differs. */
export const RECORDED_UPDATE = 1_000;

/** Fewer black pixels than this are hard to read for people, too. */
const LEAST_INK = 16;

/** Lengths that fill the page without scrolling on a phone. */
const LENGTHS = { least: 6, most: 8 } as const;

/** Less than this is no disagreement that tells a story. */
const LEAST_DISAGREEMENT = 0.3;

/** How many different costs the tried tokens of cell `t` have. */
function kindsOfCost(view: TableView, t: number): number {
  const V = view.tried.length / view.decoded.length;
  const costs = Array.from(view.cost.subarray(t * V, (t + 1) * V)).filter((cost) => !Number.isNaN(cost));
  return new Set(costs).size;
}

/** Black pixels of the faintest glyph, [T, D] inputs. */
function leastInk(inputs: Uint8Array, T: number): number {
  const D = inputs.length / T;
  const ink = Array.from({ length: T }, (_, t) =>
    inputs.subarray(t * D, (t + 1) * D).reduce((sum, pixel) => sum + pixel, 0),
  );
  return Math.min(...ink);
}

const errors = ({ decoded }: TableView, targets: ArrayLike<number>): number =>
  Array.from(targets).reduce((sum, target, t) => sum + (decoded[t] === target ? 0 : 1), 0);

/** How much more another token is wanted at cell t than the truth, which is all that MLE would want: 0 … 1. */
export function disagreement(view: TableView, targets: ArrayLike<number>, t: number): number {
  const V = view.tried.length / view.decoded.length;
  const wanted = view.target.subarray(t * V, (t + 1) * V);
  const truth = at(wanted, at(targets, t));
  return Math.max(...wanted) - truth;
}

/**
 * The cell at which the contestant wants something else than MLE, with its truth: the first of those where they disagree
 * most. Where they agree everywhere, the first letter that the contestant misreads; null where it reads all.
 */
export function tellingCell(view: TableView, targets: ArrayLike<number>): CellChoice | null {
  const differ = Array.from(targets, (_, t) => disagreement(view, targets, t));
  const most = Math.max(...differ);
  const cell =
    most >= LEAST_DISAGREEMENT
      ? differ.indexOf(most)
      : Array.from(targets).findIndex((target, t) => view.rollIn[t] !== target);
  return cell < 0 ? null : { cell, token: at(targets, cell) };
}

/**
 * How telling a report is, seen by contestant `teller`: 0 when it cannot open the page. What counts first is how much it
 * disagrees with MLE at its telling cell, early enough that much follows; then that what is forced decides how the word
 * ends. All misread a few letters, and the model finishes the words.
 */
export function tellingScore({ word, views }: WatchReport, teller: number): number {
  const view = at(views, teller);
  const { targets } = word;
  const T = targets.length;
  const place = tellingCell(view, targets);
  if (place === null || place.cell > T - 3) return 0;
  if (view.referenceIn.includes(1) || view.referenceOut.includes(1)) return 0;
  if (leastInk(Uint8Array.from(word.inputs), T) < LEAST_INK) return 0;
  if (T < LENGTHS.least || T > LENGTHS.most) return 0;
  const differs = disagreement(view, targets, place.cell);
  // A story may be told of a word that is harder to read.
  const wrong = views.map((each) => errors(each, targets));
  if (wrong.some((each) => each === 0 || each > T * (differs >= LEAST_DISAGREEMENT ? 1 / 2 : 1 / 3)))
    return 0;
  const everywhere = Array.from(targets, (_, t) => kindsOfCost(view, t)).reduce((sum, each) => sum + each, 0);
  const decodes = new Set(views.map(({ decoded }) => decoded.join(' '))).size;
  const hangs = decodes * (T * kindsOfCost(view, place.cell) + everywhere);
  // A tenth of a disagreement outweighs all that hangs on a cell: that is under 1,000.
  return 10_000 * Math.round(10 * differs) + hangs;
}
