/** The built-in data set as plain data: which writer writes which word, and every letter's pixels. */
import { at } from '../../src/base/assert.ts';
import { randomFromSeed, type RandomStream } from '../../src/base/random.ts';
import { FONTS } from './fonts.ts';
import { readOutlines } from './outlines.ts';
import { drawWords } from './words.ts';
import { VARIATION, drawLetter, makeWriter, type Variation } from './writers.ts';

/** The shipped set. 16 fonts × 9 hands; one hand of each font tests. */
export const SHIPPED = { seed: 1, types: 1000, hands: 9, wordsPerWriter: 44 } as const;

/** One written word. */
export interface WrittenWord {
  readonly word: string;
  readonly writer: number;
  /** 0/1 pixels [letters × 128]. */
  readonly pixels: Uint8Array;
}

export interface LetterSet {
  readonly writers: number;
  /** Writers held out by the split by writer, ascending. */
  readonly testWriters: readonly number[];
  readonly words: readonly WrittenWord[];
}

/**
 * Who writes the tokens, in the words' order: rounds in which every writer has one turn. Each round goes through
 * blocks of one test writer and `hands − 1` others, so of three tokens in a row at most two are test writers', and
 * every type (at least three tokens) is written by a training writer.
 */
function deal(random: RandomStream, hands: number, tokens: number): { writers: Int32Array; test: number[] } {
  const count = FONTS.length * hands;
  const test = FONTS.map((_, font) => font + FONTS.length * random.below(hands, 0, font)).sort(
    (a, b) => a - b,
  );
  const train = Array.from({ length: count }, (_, writer) => writer).filter(
    (writer) => !test.includes(writer),
  );
  const writers = new Int32Array(tokens);
  for (let round = 0; round * count < tokens; round++) {
    const trainOrder = random.fork('train').permutation(train.length, round);
    const testOrder = random.fork('test').permutation(test.length, round);
    for (let turn = 0; turn < count && round * count + turn < tokens; turn++) {
      const block = Math.floor(turn / hands);
      const place = turn % hands;
      const testPlace = random.below(hands, 1, round, block);
      const others = block * (hands - 1) + place - (place > testPlace ? 1 : 0);
      writers[round * count + turn] =
        place === testPlace ? at(test, at(testOrder, block)) : at(train, at(trainOrder, others));
    }
  }
  return { writers, test };
}

/** Makes the set of a seed. `only` draws the first so many words and leaves out the rest (for a quick check). */
export function makeLetterSet(
  { seed, types, hands, wordsPerWriter }: typeof SHIPPED | Record<keyof typeof SHIPPED, number> = SHIPPED,
  only = Infinity,
  variation: Variation = VARIATION,
): LetterSet {
  const random = randomFromSeed(seed);
  const writerCount = FONTS.length * hands;
  const tokens = writerCount * wordsPerWriter;
  const outlines = FONTS.map((font) => readOutlines(font.id));
  const writers = Array.from({ length: writerCount }, (_, index) => makeWriter(random.fork('writer'), index));
  const list = drawWords(random.fork('words'), types, tokens).flatMap(({ word, count }) =>
    Array.from({ length: count }, () => word),
  );
  const dealt = deal(random.fork('deal'), hands, tokens);
  const letters = random.fork('letters');
  let token = 0;
  const words = list.slice(0, only).map((word, i) => {
    const writer = at(dealt.writers, i);
    const pixels = new Uint8Array(word.length * 128);
    for (let t = 0; t < word.length; t++)
      pixels.set(
        drawLetter(outlines, at(writers, writer), word.charCodeAt(t) - 97, token++, letters, variation),
        t * 128,
      );
    return { word, writer, pixels };
  });
  return { writers: writerCount, testWriters: dealt.test, words };
}
