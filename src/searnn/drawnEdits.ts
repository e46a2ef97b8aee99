/** Sequences drawn about the truth by edits, where a token ends them: some shorter, some longer. @see Norouzi et al. 2016, §2.1 */
import { at } from '../base/assert.ts';
import { lengthBefore } from './costs/sequenceCost.ts';
import type { Draws } from './draws.ts';

/** What sequences are drawn from. */
export interface EditChoice {
  /** V, the end included. */
  readonly vocabularySize: number;
  /** τ > 0: the nearer to 0, the fewer edits. */
  readonly temperature: number;
  /** The token that ends sequences: it is neither put in nor taken out. */
  readonly end: number;
}

/** How often a sequence that does not fit into its cells is drawn again before it stays the truth. */
const TRIES = 20;
/** Numbers drawn at a place: whether a token is put in, which one, what becomes of the one there, into which it turns. */
const NUMBERS = 4;

/**
 * A sequence for every one of the batch, by e edits with chance ∝ exp(−e / τ): before each token and after the last one
 * at most one is put in, and each token stays, goes, or becomes another. Where several ways of editing lead to the same
 * sequence, its chance is their sum.
 * @param draws from a stream of these sequences' own
 * @returns tokens [N]
 */
export function drawEdits(draws: Draws, choice: EditChoice): Int32Array {
  const { layout, targets } = draws.batch;
  const drawn = new Int32Array(layout.size).fill(choice.end);
  for (let b = 0; b < layout.batchSize; b++) {
    const cells = at(layout.lengths, b);
    const row = Int32Array.from({ length: cells }, (_, t) => at(targets, layout.cell(b, t)));
    const truth = [...row.subarray(0, lengthBefore(choice.end, row, cells, 0))];
    let written = truth;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const edited = edit(truth, choice, (t, k) =>
        draws.uniform(layout.cell(b, t), attempt * NUMBERS + k, TRIES * NUMBERS),
      );
      // The end has a cell of its own.
      if (edited.length >= cells) continue;
      written = edited;
      break;
    }
    written.forEach((token, t) => (drawn[layout.cell(b, t)] = token));
  }
  return drawn;
}

/** @param number the k-th number in [0, 1) of place t */
function edit(
  truth: readonly number[],
  { vocabularySize, temperature, end }: EditChoice,
  number: (t: number, k: number) => number,
): number[] {
  const weight = Math.exp(-1 / temperature);
  const all = 1 + (vocabularySize - 1) * weight;
  const edited: number[] = [];
  const putIn = (t: number): void => {
    if (number(t, 0) * all >= 1) edited.push(another(number(t, 1), vocabularySize, [end]));
  };
  truth.forEach((token, t) => {
    putIn(t);
    const fate = number(t, 2) * all;
    if (fate < 1) edited.push(token);
    // One share of the rest lets it go, the others are those of the tokens that it may become.
    else if (fate >= 1 + weight) edited.push(another(number(t, 3), vocabularySize, [token, end]));
  });
  putIn(truth.length);
  return edited;
}

/** Any token but the barred ones, all alike, from a number in [0, 1). */
function another(uniform: number, vocabularySize: number, barred: readonly number[]): number {
  const token = Math.floor(uniform * (vocabularySize - barred.length));
  return barred.toSorted((a, b) => a - b).reduce((moved, one) => moved + Number(moved >= one), token);
}
