/** F1 of chunks: a chunk is right when its first word, its last word and its type are. @see Tjong Kim Sang & Buchholz 2000 */
import { PlaygroundError } from '../../base/errors.ts';
import { chunkBegins, type ChunkTags } from '../../tasks/chunking/chunkTags.ts';
import type { SequenceCost, TokenFacts } from './sequenceCost.ts';
import { COSTS } from '../../text/en/costs.ts';
import { tell } from '../../text/tell.ts';

/** How many chunks there are, and how many stand in both. */
export interface ChunkCounts {
  truth: number;
  written: number;
  right: number;
}

/** Adds the chunks of one sequence to `counts`, as conlleval counts them. */
export function countChunks(
  counts: ChunkCounts,
  tags: ChunkTags,
  finished: Int32Array,
  truth: Int32Array,
  length: number,
  start = 0,
): void {
  /** The chunks of both that are open began at the same word and are of one type. */
  let together = false;
  let [written, true_] = [-1, -1];
  for (let p = 0; p <= length; p++) {
    const nextWritten = p < length ? (finished[start + p] ?? -1) : -1;
    const nextTrue = p < length ? (truth[p] ?? -1) : -1;
    const writtenBegins = chunkBegins(tags, written, nextWritten);
    const trueBegins = chunkBegins(tags, true_, nextTrue);
    if (together) {
      const writtenEnds = writtenBegins || (tags.types[nextWritten] ?? -1) < 0;
      const trueEnds = trueBegins || (tags.types[nextTrue] ?? -1) < 0;
      if (writtenEnds && trueEnds) counts.right++;
      if (writtenEnds || trueEnds) together = false;
    }
    if (writtenBegins) counts.written++;
    if (trueBegins) counts.truth++;
    if (writtenBegins && trueBegins) together = tags.types[nextWritten] === tags.types[nextTrue];
    [written, true_] = [nextWritten, nextTrue];
  }
}

/** Harmonic mean of precision and recall over many sequences, 0 … 1; 0 where nothing is right, as conlleval has it. */
export function f1({ truth, written, right }: Readonly<ChunkCounts>): number {
  return right === 0 ? 0 : (2 * right) / (truth + written);
}

/** F1 of one sequence, 0 … 1: where neither truth nor writing has a chunk, both say the same and it is 1. */
function sequenceF1(counts: Readonly<ChunkCounts>): number {
  return counts.truth + counts.written === 0 ? 1 : f1(counts);
}

/**
 * 1 − F1 of the sequence's chunks; of two sequences without chunks 0, where only one has some 1.
 * @throws PlaygroundError `bad-setting` when the tokens are not tags of chunks
 */
export function chunkF1Cost(facts: TokenFacts): SequenceCost {
  const tags = requireChunks(facts);
  const counts = { truth: 0, written: 0, right: 0 };
  return (finished, truth, length, start) => {
    counts.truth = counts.written = counts.right = 0;
    countChunks(counts, tags, finished, truth, length, start);
    return 1 - sequenceF1(counts);
  };
}

/** @throws PlaygroundError `bad-setting` */
export function requireChunks({ chunks }: TokenFacts): ChunkTags {
  if (chunks === null) throw new PlaygroundError('bad-setting', tell(COSTS.noChunks));
  return chunks;
}
