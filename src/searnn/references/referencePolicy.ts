/** The policy that knows the truth. */

/**
 * Finishes a sequence in place: positions 0 … from − 1 of the row that begins at `start` are written, the reference
 * writes positions `from` … `length` − 1. It may look at what is written and at the truth [length]. `targets` [length]
 * are the truth as it can be written, and differ from it where the vocabulary lacks a token, which then never matches;
 * without them all can be written.
 */
export type ReferencePolicy = (
  finished: Int32Array,
  truth: Int32Array,
  from: number,
  length: number,
  start: number,
  targets?: Int32Array,
) => void;
