/** The built-in data set as plain data: which writer writes which word, and every letter's pixels. */
import { at } from '../../src/base/assert.ts';
import { randomFromSeed, type RandomStream } from '../../src/base/random.ts';
import { FONTS } from './fonts.ts';
import { readOutlines } from './outlines.ts';
import { SETS, type Shape } from './shapes.ts';
import { drawWords, drawWordsEvenly } from './words.ts';
import { drawLetter, makeWriter, type Variation } from './writers.ts';

/** One word that somebody writes, not yet drawn. */
export interface PlannedWord {
  readonly word: string;
  readonly writer: number;
  /** Number of its first letter in the set: the key of its random draws. */
  readonly firstLetter: number;
}

/** Who writes what. */
export interface LetterPlan {
  readonly seed: number;
  readonly writers: number;
  /** Writers held out by the split by writer, ascending. */
  readonly testWriters: readonly number[];
  readonly words: readonly PlannedWord[];
  readonly variation: Variation;
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

/** Plans a set: all words of a type together, the most frequent type first. */
export function planLetters(shape: Shape = SETS['letters.bin']): LetterPlan {
  const { seed, types, hands, wordsPerWriter, variation } = shape;
  const random = randomFromSeed(seed);
  const writers = FONTS.length * hands;
  const tokens = writers * wordsPerWriter;
  const counted =
    shape.counts === 'falling'
      ? drawWords(random.fork('words'), types, tokens)
      : drawWordsEvenly(random.fork('words'), types, tokens, shape.lengths);
  const list = counted.flatMap(({ word, count }) => Array.from({ length: count }, () => word));
  const dealt = deal(random.fork('deal'), hands, tokens);
  let firstLetter = 0;
  const words = list.map((word, i) => {
    const planned = { word, writer: at(dealt.writers, i), firstLetter };
    firstLetter += word.length;
    return planned;
  });
  return { seed, writers, testWriters: dealt.test, words, variation };
}

/** The pen of a plan's writers: gives a planned word's 0/1 pixels [letters × 128], the same whenever it is asked. */
export function makePen(plan: LetterPlan): (word: PlannedWord) => Uint8Array {
  const random = randomFromSeed(plan.seed);
  const letters = random.fork('letters');
  const outlines = FONTS.map((font) => readOutlines(font.id));
  const writers = Array.from({ length: plan.writers }, (_, index) =>
    makeWriter(random.fork('writer'), index),
  );
  return ({ word, writer, firstLetter }) => {
    const pixels = new Uint8Array(word.length * 128);
    for (let t = 0; t < word.length; t++) {
      const letter = word.charCodeAt(t) - 97;
      const picture = drawLetter(
        outlines,
        at(writers, writer),
        letter,
        firstLetter + t,
        letters,
        plan.variation,
      );
      pixels.set(picture, t * 128);
    }
    return pixels;
  };
}
