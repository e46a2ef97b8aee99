/** Writes a letter set in the compact layout that `builtInLetters.ts` reads. */
import { at } from '../../src/base/assert.ts';
import {
  BUILT_IN_HEADER,
  BUILT_IN_MAGIC,
  BUILT_IN_VERSION,
  checksumOf,
} from '../../src/tasks/letters/builtInLetters.ts';
import type { LetterPlan } from './letterSet.ts';

/** The file before compression, from a plan and each word's pixels. Words of a type stand together, at most 255. */
export function encodeLetters(
  { writers, testWriters, words }: LetterPlan,
  pictures: readonly Uint8Array[],
): Uint8Array {
  const types: { word: string; tokens: number }[] = [];
  for (const { word } of words) {
    const last = types.at(-1);
    if (last?.word === word) last.tokens++;
    else types.push({ word, tokens: 1 });
  }
  const letters = words.reduce((sum, { word }) => sum + word.length, 0);
  const body = [
    Uint8Array.from({ length: writers }, (_, writer) => (testWriters.includes(writer) ? 1 : 0)),
    ...types.map(({ word, tokens }) =>
      Uint8Array.of(word.length, ...Array.from(word, (letter) => letter.charCodeAt(0) - 97), tokens),
    ),
    Uint8Array.from(words, ({ writer }) => writer),
    packRows(pictures, letters),
  ];
  const size = body.reduce((sum, part) => sum + part.length, BUILT_IN_HEADER);
  const bytes = new Uint8Array(size);
  let place = BUILT_IN_HEADER;
  for (const part of body) {
    bytes.set(part, place);
    place += part.length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, BUILT_IN_MAGIC, true);
  view.setUint16(4, BUILT_IN_VERSION, true);
  view.setUint16(6, writers, true);
  view.setUint16(8, types.length, true);
  view.setUint32(10, words.length, true);
  view.setUint32(14, letters, true);
  view.setUint32(18, checksumOf(bytes), true);
  return bytes;
}

/** 16 planes of one byte a letter: the planes are the rows of the pictures. */
function packRows(pictures: readonly Uint8Array[], letters: number): Uint8Array {
  const planes = new Uint8Array(16 * letters);
  let letter = 0;
  for (const pixels of pictures)
    for (let from = 0; from < pixels.length; from += 128, letter++)
      for (let row = 0; row < 16; row++) {
        let bits = 0;
        for (let column = 0; column < 8; column++) bits = bits * 2 + at(pixels, from + row * 8 + column);
        planes[row * letters + letter] = bits;
      }
  return planes;
}
