/** Random words for the bench, as long as those of the letters' data. */
import { vectorsOf } from '../../tasks/packing.ts';
import { at } from '../../base/assert.ts';
import { randomFromSeed } from '../../base/random.ts';
import type { DataSet } from '../../tasks/task.ts';

const WORDS = 512;
const PIXELS = 128;
/** Lengths of the words in turn: 7.6 on average and 30 later cells a word, as the letters’ data have (7.6 and 29.8). */
const LENGTHS = [3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 11, 12, 13, 14];

/** @param length letters of every word; random ones by default */
export function benchWords(vocabularySize = 26, length?: number): DataSet {
  const random = randomFromSeed(1);
  const examples = Array.from({ length: WORDS }, (_, index) => {
    const T = length ?? at(LENGTHS, index % LENGTHS.length);
    return {
      index,
      inputs: Uint8Array.from({ length: T * PIXELS }, (_, i) => random.below(2, 2, index, i)),
      targets: Uint8Array.from({ length: T }, (_, t) => random.below(vocabularySize, 3, index, t)),
    };
  });
  const all = Int32Array.from(examples, ({ index }) => index);
  return {
    name: 'random words',
    task: 'letters',
    vocabulary: Array.from({ length: vocabularySize }, (_, token) => String(token)),
    sourceVocabulary: null,
    packing: vectorsOf(PIXELS),
    examples,
    splits: [],
    fingerprint: '',
    split: () => ({ train: all, test: all }),
  };
}
