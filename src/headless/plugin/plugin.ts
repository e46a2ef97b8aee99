/** What a user's own module or program may give the engine: functions with the signatures below. */

/**
 * What a finished sequence costs, in the place of the data's own cost. Equal mistakes must give equal numbers, so that ties are seen.
 * @param written the tokens of a finished sequence, without the one that ends it
 * @param truth what should have been written
 * @returns a finite number, 0 or more; 0 for what is right
 */
export type OwnCost = (written: readonly string[], truth: readonly string[]) => number;

/** A cell at which tokens are to be tried. V tokens. */
export interface CellToTry {
  /** The tokens that can be written [V]; their places there are what a sampler returns. */
  readonly vocabulary: readonly string[];
  /** The model's score of each token, before the softmax [V]. */
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

/**
 * Which tokens are tried at a cell, where a contestant would try all of them.
 * @returns their places in the vocabulary, each once, `truth` among them
 */
export type OwnSampler = (cell: CellToTry) => readonly number[];

/** What is read, and what is to be written of it: 1 to 200 tokens each. */
export type OwnPair = readonly [read: readonly string[], written: readonly string[]];

/** Sequences to learn from and to be tested on. Where both sides of all pairs are equally long no token ends what is written. */
export interface OwnTask {
  /** What the data are called. */
  readonly name: string;
  readonly train: readonly OwnPair[];
  readonly test: readonly OwnPair[];
  /** All tokens that can be read, and that can be written, in the order of their numbers; absent: those of the pairs, as they come. */
  readonly reads?: readonly string[];
  readonly writes?: readonly string[];
}

/** Any of these. */
export interface Plugin {
  readonly cost?: OwnCost;
  readonly sampler?: OwnSampler;
  readonly task?: OwnTask;
}
