/** The splits of handwritten words: by fold, by writer, by word type. */
import { at } from '../../base/assert.ts';
import type { Split } from '../task.ts';
import { fnv1a } from '../fingerprint.ts';
import { spell, type LetterWord } from './letterWords.ts';

/** Every ninth type tests. */
const TYPES_PER_TEST_TYPE = 9;

/** Divides words by a question asked of each. */
export function splitWhere(words: readonly LetterWord[], isTest: (word: LetterWord) => boolean): Split {
  const train: number[] = [];
  const test: number[] = [];
  words.forEach((word, index) => (isTest(word) ? test : train).push(index));
  return { train: Int32Array.from(train), test: Int32Array.from(test) };
}

/**
 * The types that test in the split by type: of all types, ordered by length and then by a hash of the spelling, every
 * ninth, beginning in the middle of the first nine; of fewer than nine types one. So lengths keep their proportions,
 * and the same types give the same split in any file.
 */
function testTypes(words: readonly LetterWord[]): ReadonlySet<string> {
  const types = new Map(words.map((word) => [spell(word), fnv1a(word.targets)]));
  const order = [...types].sort(
    ([a, hashA], [b, hashB]) => a.length - b.length || hashA - hashB || (a < b ? -1 : 1),
  );
  const first = Math.min(TYPES_PER_TEST_TYPE, order.length) >> 1;
  const test = new Set<string>();
  for (let i = first; i < order.length; i += TYPES_PER_TEST_TYPE) test.add(at(order, i)[0]);
  return test;
}

/** The split by type; needs two types or more for both parts to hold words. */
export function splitByType(words: readonly LetterWord[]): Split {
  const test = testTypes(words);
  return splitWhere(words, (word) => test.has(spell(word)));
}
