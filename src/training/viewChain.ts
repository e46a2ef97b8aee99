/** A word as a linear chain sees it, in the form of a cost table: each letter forced at each cell, the rest found exactly. */
import { at } from '../base/assert.ts';
import type { ForcedWord } from '../chain/chainDecoder.ts';
import type { ChainMethodId } from '../experiments/contestants.ts';
import type { TableView } from '../experiments/reports.ts';
import { hamming } from '../searnn/costs/hamming.ts';
import type { Example } from '../tasks/task.ts';

/**
 * Cost: wrong letters of the best word that has the letter there, over all letters. Target: the truth. Push: the loss's
 * gradient by the letter's score: for a CRF chance − target, for an SVM the rival's letters − the truth's.
 */
export function viewChain(
  { decoded, finished, chances, rival }: ForcedWord,
  { targets }: Example,
  method: ChainMethodId,
  when: Pick<TableView, 'contestant' | 'update'>,
): TableView {
  const T = targets.length;
  const truth = Int32Array.from(targets);
  const V = chances.length / T;
  const rows = Array.from(chances, (_, row) => row);
  const target = oneHot(truth, V);
  const wrong = method === 'crf' ? chances : oneHot(rival, V);
  return {
    ...when,
    origin: 'probe',
    decoded: Uint8Array.from(decoded),
    rollIn: Uint8Array.from(decoded),
    tried: new Uint8Array(rows.length).fill(1),
    cost: Float32Array.from(rows, (row) => hamming(finished, truth, T, row * T)),
    target,
    push: Float32Array.from(rows, (row) => at(wrong, row) - at(target, row)),
    model: Float32Array.from(chances),
    finished: Uint8Array.from(finished),
    referenceIn: new Uint8Array(T),
    referenceOut: new Uint8Array(T * T),
  };
}

/** 1 at each cell's token [T × V]. */
const oneHot = (tokens: Int32Array, V: number): Float32Array =>
  Float32Array.from({ length: tokens.length * V }, (_, row) =>
    Number(tokens[Math.floor(row / V)] === row % V),
  );
