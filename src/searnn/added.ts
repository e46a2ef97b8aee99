/** What a user adds to the engine: a cost, a way to choose tokens and an error that are none of the playground's. */
import { assert, at } from '../base/assert.ts';
import type { SequenceCost } from './costs/sequenceCost.ts';
import type { TriedTokens } from './costTable.ts';
import { viewOf, type TokenSource } from './tokensToTry.ts';

/** A cell as an added sampler sees it. V tokens. */
export interface SampledCell {
  /** The model's score of each token, before the softmax [V]; not to be changed. */
  readonly scores: Float32Array;
  /** The token that is right here; where a sequence is over, the one that ends it. It must be among those tried. */
  readonly truth: number;
  /** The cell's place in its sequence, from 0. */
  readonly position: number;
  /** Cells of the sequence. */
  readonly length: number;
  /** Updates that the contestant has made before. */
  readonly update: number;
  /** A number between 0 and 1 for each token, drawn from the run's seed: the same in every repeat, other than Math.random. */
  readonly uniform: (token: number) => number;
}

/** Distinct tokens, each 0 … V − 1, the truth among them. */
export type AddedSampler = (cell: SampledCell) => readonly number[];

/** How much of a written sequence is wrong [T each], and out of how much: 0 … `outOf`. */
export type AddedError = (written: Int32Array, truth: Int32Array) => readonly [wrong: number, outOf: number];

export interface Added {
  /** Takes the place of the data's own cost. */
  readonly cost?: SequenceCost | undefined;
  /** Chooses where a contestant would try all tokens. */
  readonly sampler?: AddedSampler | undefined;
  /** Measured in every test, beside the errors of all tasks. */
  readonly error?: AddedError | undefined;
}

export const NOTHING_ADDED: Added = {};

/** What the sampler tries, ascending within a cell. @param logits [N, V] */
export function sampledTokens(sampler: AddedSampler, source: TokenSource, update: number): TriedTokens {
  const { cells, vocabularySize: V, logits, draws } = source;
  assert(logits !== null, 'an added sampler looks at the scores');
  const { layout, targets } = draws.batch;
  const starts = new Int32Array(layout.size + 1);
  const tokens: number[] = [];
  for (let cell = 0; cell < layout.size; cell++) {
    if (cells[cell] === 1) {
      const { scores, uniform } = viewOf(draws, cell, logits.subarray(cell * V, (cell + 1) * V));
      const position = at(layout.positions, cell);
      const length = at(layout.lengths, at(layout.sequences, cell));
      const tried = sampler({ scores, truth: at(targets, cell), position, length, update, uniform });
      tokens.push(...[...tried].sort((a, b) => a - b));
    }
    starts[cell + 1] = tokens.length;
  }
  return { starts, tokens: Int32Array.from(tokens) };
}
