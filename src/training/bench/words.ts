/** Random words for the bench, as long as those of the letters' data: 3 to 14 letters, mostly 8 or 9. */
import { randomFromSeed } from '../../base/random.ts';
import type { DataSet } from '../../tasks/task.ts';

const WORDS = 512;
const PIXELS = 128;
const SHORTEST = 3;
/** Two throws make the middle likelier. */
const THROWS = [6, 5] as const;

/** @param length letters of every word; random ones by default */
export function benchWords(vocabularySize = 26, length?: number): DataSet {
  const random = randomFromSeed(1);
  const examples = Array.from({ length: WORDS }, (_, index) => {
    const drawn = THROWS.reduce((sum, sides, i) => sum + random.below(sides + 1, 1, index, i), SHORTEST);
    const T = length ?? drawn;
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
    inputSize: PIXELS,
    examples,
    splits: [],
    fingerprint: '',
    split: () => ({ train: all, test: all }),
  };
}
