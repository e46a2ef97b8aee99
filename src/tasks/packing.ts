/** What the sequences of a data set are made of, so that they can be packed into batches. */

import type { ChunkTags } from './chunking/chunkTags.ts';

/** A sequence that a token ends. */
export interface Ending {
  /** The token. */
  readonly token: number;
  /** The most cells of a sequence, that of the end included: one more than the longest that trains or tests has tokens. */
  readonly cells: number;
}

export interface Packing {
  /** D, the numbers of one source cell: pixels, or 1 where it is a token. */
  readonly inputSize: number;
  /** How many tokens sources are made of; null where they are vectors. */
  readonly sourceTokens: number | null;
  /** null where lengths are known beforehand. */
  readonly ending: Ending | null;
  /** What is measured beside the errors, where that is not theirs: BLEU of all sentences together. */
  readonly measure?: 'bleu';
  /**
   * With `measure`: the words that tokens stand for, from 0: those of the vocabulary, then those that it lacks and some
   * truth has. An unknown word that is written is a character that no truth has.
   */
  readonly words?: readonly string[];
  /** Where what is written are tags of chunks. */
  readonly tags?: ChunkTags | null;
}

/** Vectors of D numbers, one for every token that is written. */
export const vectorsOf = (inputSize: number): Packing => ({ inputSize, sourceTokens: null, ending: null });
