/** A word as a linear chain sees it, in the form of a cost table: each letter forced at each cell, the rest found exactly. */
import { at } from '../base/assert.ts';
import type { ForcedWord } from '../chain/chainReader.ts';
import type { TableView } from '../experiments/reports.ts';
import { hamming } from '../searnn/costs/hamming.ts';
import type { Example } from '../tasks/task.ts';

/**
 * Cost: wrong letters of the best word that has the letter there, over all letters. Target: the truth. Push: chance −
 * target, for a CRF the gradient by the letter's score.
 */
export function viewChain(
  { decoded, finished, chances }: ForcedWord,
  { targets }: Example,
  when: Pick<TableView, 'contestant' | 'update'>,
): TableView {
  const T = targets.length;
  const truth = Int32Array.from(targets);
  const V = chances.length / T;
  const rows = Array.from(chances, (_, row) => row);
  const target = Float32Array.from(rows, (row) => Number(at(truth, Math.floor(row / V)) === row % V));
  return {
    ...when,
    origin: 'probe',
    decoded: Uint8Array.from(decoded),
    rollIn: Uint8Array.from(decoded),
    tried: new Uint8Array(rows.length).fill(1),
    cost: Float32Array.from(rows, (row) => hamming(finished, truth, T, row * T)),
    target,
    push: Float32Array.from(rows, (row) => at(chances, row) - at(target, row)),
    model: Float32Array.from(chances),
    finished: Uint8Array.from(finished),
    referenceIn: new Uint8Array(T),
    referenceOut: new Uint8Array(T * T),
  };
}
