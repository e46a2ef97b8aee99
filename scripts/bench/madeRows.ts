/** Rows of tokens to be copied: data of any vocabulary and length, to see how time and memory grow with either. */
import { randomFromSeed } from '../../src/base/random.ts';
import { tokensOf } from '../../src/base/tokens.ts';
import type { DataSet } from '../../src/tasks/task.ts';

const ROWS = 1024;
/** So many of them test: the last ones. */
const TESTS = 32;

/** @param V tokens, of what is read and of what is written @param T tokens of a row */
export function madeRows(V: number, T: number): DataSet {
  const random = randomFromSeed(1);
  const examples = Array.from({ length: ROWS }, (_, index) => {
    const inputs = tokensOf(
      Array.from({ length: T }, (__, t) => random.below(V, index, t)),
      V,
    );
    return { index, inputs, targets: inputs };
  });
  const vocabulary = Array.from({ length: V }, (_, token) => String(token));
  const all = Int32Array.from(examples, ({ index }) => index);
  return {
    name: `rows of ${T} of ${V} tokens`,
    task: 'toy',
    vocabulary,
    sourceVocabulary: vocabulary,
    packing: { inputSize: 1, sourceTokens: V, ending: null },
    examples,
    splits: [],
    fingerprint: '',
    split: () => ({ train: all.subarray(0, ROWS - TESTS), test: all.subarray(ROWS - TESTS) }),
  };
}
