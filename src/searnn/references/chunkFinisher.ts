/** The reference for chunks: it ends the chunk that is open without beginning a wrong one, then copies the truth. */
import { requireChunks } from '../costs/chunkF1.ts';
import { chunkBegins } from '../../tasks/chunking/chunkTags.ts';
import type { TokenFacts } from '../costs/sequenceCost.ts';
import type { ReferencePolicy } from './referencePolicy.ts';

/**
 * While the truth is inside a chunk that began before the first open position, it goes on with the chunk that the prefix
 * has open, or writes `O` where none is: what is lost cannot be won back, and a chunk begun here would be one more wrong
 * one. From the truth's next tag on it copies, and says B where an I would only go on with the chunk before.
 * @throws PlaygroundError `bad-setting` when the tokens are not tags of chunks
 */
export function chunkFinisher(facts: TokenFacts): ReferencePolicy {
  const tags = requireChunks(facts);
  const { types, insideTags, beginTags, outside } = tags;
  return (finished, truth, from, length, start) => {
    let p = from;
    let before = from > 0 ? (finished[start + from - 1] ?? -1) : -1;
    const write = (tag: number): void => {
      finished[start + p] = tag;
      before = tag;
      p++;
    };
    const goesOn = (): boolean => {
      const tag = truth[p] ?? -1;
      return p > 0 && (types[tag] ?? -1) >= 0 && !chunkBegins(tags, truth[p - 1] ?? -1, tag);
    };
    while (p < length && goesOn()) {
      const inside = insideTags[types[before] ?? -1] ?? -1;
      write(inside >= 0 ? inside : outside >= 0 ? outside : (truth[p] ?? 0));
    }
    while (p < length) {
      const tag = truth[p] ?? 0;
      const begins = p > 0 && chunkBegins(tags, truth[p - 1] ?? -1, tag);
      const begin = beginTags[types[tag] ?? -1] ?? -1;
      write(begins && begin >= 0 && !chunkBegins(tags, before, tag) ? begin : tag);
    }
  };
}
