/** Which of many watched words tells most about a search: long enough, misread early, finished by the model. */
import { at } from '../../src/base/assert.ts';
import type { TableView, WatchReport } from '../../src/experiments/reports.ts';
import type { CellChoice } from '../../src/state/selection.ts';

/** Fewer black pixels than this are hard to read for people, too. */
const LEAST_INK = 16;

/** Lengths that fill the page without scrolling on a phone. */
const LENGTHS = { least: 7, most: 8 } as const;

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

/** The first letter that the contestant misreads, and its truth: what the search can mend. Null where it reads all. */
export function tellingCell(view: TableView, targets: ArrayLike<number>): CellChoice | null {
  const cell = Array.from(targets).findIndex((target, t) => view.rollIn[t] !== target);
  return cell < 0 ? null : { cell, token: at(targets, cell) };
}

/**
 * How telling a report is, seen by contestant `teller`: 0 when it cannot open the page. Both misread a few letters, in
 * different ways; the model finishes the words; and at the misread cell what is forced decides what follows.
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
  const wrong = views.map((each) => errors(each, targets));
  if (wrong.some((each) => each === 0 || each > T / 3)) return 0;
  const everywhere = Array.from(targets, (_, t) => kindsOfCost(view, t)).reduce((sum, each) => sum + each, 0);
  const decodes = new Set(views.map(({ decoded }) => decoded.join(' '))).size;
  return decodes * (T * kindsOfCost(view, place.cell) + everywhere);
}
