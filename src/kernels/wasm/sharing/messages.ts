/** What crosses between two threads of which one rolls out for the other. */
import type { RollOutSizes } from '../rollOutArguments.ts';

/** A job with all but its rows. @see rollOutArguments */
export interface OpenedJob {
  readonly kind: 'open';
  readonly id: number;
  /** R and S stand open. */
  readonly sizes: RollOutSizes;
  readonly floats: readonly (Float32Array | null)[];
  /** Those behind the three lists of rows. */
  readonly ints: readonly (Int32Array | null)[];
}

/** Rows of a job that is open. */
export interface GivenRows {
  readonly kind: 'rows';
  readonly id: number;
  /** Names these rows in the answer. */
  readonly part: number;
  readonly cells: Int32Array;
  readonly forced: Int32Array;
  /** Descending. */
  readonly remaining: Int32Array;
}

/** The job is done: rows of it that wait are wanted no more. */
export interface ClosedJob {
  readonly kind: 'close';
  readonly id: number;
}

export type Asked = OpenedJob | GivenRows | ClosedJob;

/** Tokens [R × S], null where the thread failed, and how long they took. */
export interface Answered {
  readonly kind: 'tokens';
  readonly id: number;
  readonly part: number;
  readonly tokens: Int32Array | null;
  readonly milliseconds: number;
}

/** Either side of a port asks and answers. */
export type Crossing = Asked | Answered;
