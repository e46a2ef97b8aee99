/** The marks of the cost table, so that nothing is said by colour alone. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import { leastCosts, tableSize } from './layers.ts';

/** Bits of a cell's marks. `tie` replaces `best` where several tokens share the least cost. */
export const MARK = { truth: 1, best: 2, tie: 4, choice: 8, untried: 16 } as const;

/** Costs closer than this are equal: they are multiples of 1/T, as float32. */
const TOLERANCE = 1e-6;

/** The model's choice at each cell [T]: the likeliest tried token, the lowest index on ties; −1 where none was tried. */
export function modelChoices(view: TableView): Int32Array {
  const { T, V } = tableSize(view);
  return Int32Array.from({ length: T }, (_, t) => {
    let choice = -1;
    for (let a = 0; a < V; a++) {
      const better = choice < 0 || at(view.model, t * V + a) > at(view.model, t * V + choice);
      if (view.tried[t * V + a] === 1 && better) choice = a;
    }
    return choice;
  });
}

/** The marks of every cell [T × V], bits of `MARK`; `targets` [T] are the true tokens. */
export function cellMarks(view: TableView, targets: ArrayLike<number>): Uint8Array {
  const { T, V } = tableSize(view);
  const least = leastCosts(view);
  const choices = modelChoices(view);
  const marks = new Uint8Array(T * V);
  for (let t = 0; t < T; t++) {
    const row = (a: number): number => t * V + a;
    const bestTokens: number[] = [];
    for (let a = 0; a < V; a++) {
      if (view.tried[row(a)] !== 1) marks[row(a)] = MARK.untried;
      else if (at(view.cost, row(a)) - at(least, t) < TOLERANCE) bestTokens.push(a);
      if (targets[t] === a) marks[row(a)] = at(marks, row(a)) | MARK.truth;
      if (choices[t] === a) marks[row(a)] = at(marks, row(a)) | MARK.choice;
    }
    const bit = bestTokens.length > 1 ? MARK.tie : MARK.best;
    for (const a of bestTokens) marks[row(a)] = at(marks, row(a)) | bit;
  }
  return marks;
}
