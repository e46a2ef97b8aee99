/** What the cost of a finished sequence is, and what costs and reference policies must know of the tokens. */
import type { ChunkTags } from '../../tasks/chunking/chunkTags.ts';

/**
 * Cost of the finished sequence that stands at `finished[start … start + length − 1]` against the truth [length].
 * Equal errors must give exactly equal numbers, so that ties are seen as ties.
 */
export type SequenceCost = (finished: Int32Array, truth: Int32Array, length: number, start: number) => number;

/** What some tokens of a vocabulary mean. */
export interface TokenFacts {
  /** The token that ends a sequence (what stands after the first one is nothing), null where lengths are known. */
  readonly end: number | null;
  /** The tags of chunks, where tokens are such. */
  readonly chunks: ChunkTags | null;
}

/** How many tokens stand before the first `end`; all `length` of them where there is none. */
export function lengthBefore(end: number | null, tokens: Int32Array, length: number, start: number): number {
  if (end === null) return length;
  let p = 0;
  while (p < length && tokens[start + p] !== end) p++;
  return p;
}
