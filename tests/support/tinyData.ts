/** A small data set that can be learned: noisy three-by-four letters, words of one to six of them, two splits. */
import { at } from '../../src/base/assert.ts';
import { PlaygroundError } from '../../src/base/errors.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { vectorsOf } from '../../src/tasks/packing.ts';
import type { DataSet, Example, Split } from '../../src/tasks/task.ts';

const ALPHABET = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const PIXELS = 12;
const TYPES = 60;
const COPIES = 5;
/** Chance that a pixel is wrong. */
const NOISE = 0.06;

const random = randomFromSeed(2024);

/** What letter `token` looks like without noise: no two are alike. */
const glyphs = ALPHABET.map((_, token) =>
  Uint8Array.from({ length: PIXELS }, (_, pixel) => random.fork('glyph').below(2, token, pixel)),
);

/** Word types; a letter often follows its neighbour in the alphabet, so that context helps. */
const types = Array.from({ length: TYPES }, (_, type) => {
  const draw = random.fork('type');
  let token = draw.below(ALPHABET.length, type, 0, 0);
  return Uint8Array.from({ length: 1 + (type % 6) }, (_, t) => {
    if (t > 0)
      token = draw.coin(0.6, type, t, 1)
        ? (token + 1) % ALPHABET.length
        : draw.below(ALPHABET.length, type, t, 2);
    return token;
  });
});

const examples: readonly Example[] = Array.from({ length: TYPES * COPIES }, (_, index) => {
  const targets = at(types, index % TYPES);
  const noise = random.fork('noise');
  const inputs = Uint8Array.from({ length: targets.length * PIXELS }, (_, i) => {
    const pixel = at(at(glyphs, at(targets, Math.floor(i / PIXELS))), i % PIXELS);
    return noise.coin(NOISE, index, i) ? 1 - pixel : pixel;
  });
  return { index, inputs, targets };
});

const indices = (keep: (index: number) => boolean): Int32Array =>
  Int32Array.from(examples.map(({ index }) => index).filter(keep));

/** One copy of every type is a writer; a fifth of the types is never trained on. */
const tests: Readonly<Record<string, (index: number) => boolean>> = {
  'by-type': (index) => (index % TYPES) % 5 === 4,
  'by-writer': (index) => index >= TYPES * (COPIES - 1),
};

/** 300 words, V = 7, D = 12. `first` keeps only so many of the training words. */
export function tinyData(first = Number.POSITIVE_INFINITY): DataSet {
  return {
    name: 'tiny letters',
    task: 'letters',
    vocabulary: ALPHABET,
    sourceVocabulary: null,
    packing: vectorsOf(PIXELS),
    examples,
    splits: Object.keys(tests).map((id) => ({ id, label: id, help: id })),
    fingerprint: 'tiny',
    split(id): Split {
      const isTest = tests[id];
      if (isTest === undefined)
        throw new PlaygroundError(
          'bad-setting',
          `No split ${id}; there are ${Object.keys(tests).join(', ')}.`,
        );
      return { train: indices((index) => !isTest(index)).subarray(0, first), test: indices(isTest) };
    },
  };
}
