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

/**
 * How wrong a sequence is, by a measure of the task's own.
 * @param written the tokens that were written, without the one that ends them
 * @param truth what should have been written
 * @returns a share, 0 … 1, of which tests report the mean; or what is wrong and out of how much, of which they report the sums' share
 */
export type OwnMeasure = (
  written: readonly string[],
  truth: readonly string[],
) => number | readonly [wrong: number, outOf: number];

/** The error that a task is reported by, instead of that of its tokens. */
export interface OwnError {
  /** What tables call it: `wrong sums`. */
  readonly name: string;
  readonly of: OwnMeasure;
}

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
  /** Absent: the share of wrong tokens, or of edits where a token ends sequences. */
  readonly error?: OwnError;
}

/** Any of these. */
export interface Plugin {
  readonly cost?: OwnCost;
  readonly sampler?: OwnSampler;
  readonly task?: OwnTask;
}
