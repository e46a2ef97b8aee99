/** What a user's own module or program may give the engine: functions with the signatures below. */
import type { SampledCell } from '../../searnn/added.ts';

/**
 * What a finished sequence costs, in the place of the data's own cost. Equal mistakes must give equal numbers, so that ties are seen.
 * @param written the tokens of a finished sequence, without the one that ends it
 * @param truth what should have been written
 * @returns a finite number, 0 or more; 0 for what is right
 */
export type OwnCost = (written: readonly string[], truth: readonly string[]) => number;

/** A cell at which tokens are to be tried. V tokens. */
export interface CellToTry extends SampledCell {
  /** The tokens that can be written [V]; their places there are what a sampler returns. */
  readonly vocabulary: readonly string[];
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
