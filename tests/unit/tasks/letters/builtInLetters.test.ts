/** The compact file of letters: a round trip, and no damage that goes unnoticed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeLetters } from '../../../../scripts/letters/encode.ts';
import { STEADY } from '../../../../scripts/letters/writers.ts';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import {
  BUILT_IN_HEADER,
  checksumOf,
  decodeBuiltInLetters,
} from '../../../../src/tasks/letters/builtInLetters.ts';
import { spell, type LetterWord } from '../../../../src/tasks/letters/letterWords.ts';
import { anyWords, word } from '../../../support/kasselText.ts';

function encode(words: readonly LetterWord[], writers: number, testWriters: readonly number[]): Uint8Array {
  const planned = words.map((given) => ({ word: spell(given), writer: given.group, firstLetter: 0 }));
  return encodeLetters(
    { seed: 0, writers, testWriters, words: planned, variation: STEADY },
    words.map(({ inputs }) => inputs),
  );
}

const small = encode([word('ab', 0), word('ab', 2), word('xyz', 1)], 3, [2]);

it('what is encoded is decoded', () => {
  fc.assert(
    fc.property(anyWords, fc.subarray([0, 3, 9]), (words, testWriters) => {
      expect(decodeBuiltInLetters(encode(words, 10, testWriters))).toEqual({ words, testWriters });
    }),
  );
});

it('any changed byte is noticed', () => {
  fc.assert(
    fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const damaged = small.map((byte, i) => (i === place ? byte ^ change : byte));
      expect(() => decodeBuiltInLetters(damaged)).toThrow(PlaygroundError);
    }),
    { numRuns: 500 },
  );
});

it('any cut or appendix is noticed', () => {
  for (let end = 0; end < small.length; end++)
    expect(() => decodeBuiltInLetters(small.subarray(0, end))).toThrow(PlaygroundError);
  expect(() => decodeBuiltInLetters(Uint8Array.of(...small, 0))).toThrow('checksum');
});

it('another version, another kind of file and wrong counts have their own sentences', () => {
  const changed = (place: number, value: number): Uint8Array => {
    const bytes = Uint8Array.from(small);
    const view = new DataView(bytes.buffer);
    view.setUint16(place, value, true);
    view.setUint32(BUILT_IN_HEADER - 4, checksumOf(bytes), true);
    return bytes;
  };
  const sentence = (what: string): string => `the built-in letters are damaged: ${what}; load the page again`;
  expect(() => decodeBuiltInLetters(changed(4, 2))).toThrow(sentence('version 2, where 1 is allowed'));
  expect(() => decodeBuiltInLetters(changed(0, 0))).toThrow(sentence('they do not begin with SRLT'));
  expect(() => decodeBuiltInLetters(changed(10, 4))).toThrow(sentence('3 words, where 4 are announced'));
  expect(() => decodeBuiltInLetters(changed(14, 8))).toThrow(sentence('their length is wrong'));
  expect(() => decodeBuiltInLetters(new Uint8Array(5))).toThrow(sentence('5 bytes are less than a header'));
});
