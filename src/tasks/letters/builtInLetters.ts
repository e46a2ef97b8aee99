/** The compact file of the built-in letters: its layout, and a reader that trusts nothing. */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { LETTER_DATA } from '../../text/en/letterData.ts';
import { tell } from '../../text/tell.ts';
import { fnv1a } from '../fingerprint.ts';
import { LETTER_PIXELS, type LetterWord } from './letterWords.ts';

/**
 * Layout, little-endian, before compression:
 * header: magic (4 bytes), version u16, writers W u16, types Y u16, words n u32, letters N u32, checksum u32 (FNV-1a of
 * the header before it and of all that follows);
 * W bytes: 1 for a writer held out by the split by writer, else 0;
 * Y types: length u8, then the letters as bytes 0 … 25; then u8 tokens, how many words of that type follow;
 * n writers u8, words in the order of their types;
 * 16 planes of N bytes: row r of every letter, one bit a pixel, the leftmost highest. Planes, not letters, because they
 * compress better.
 */
export const BUILT_IN_MAGIC = 0x544c5253; // "SRLT"
export const BUILT_IN_VERSION = 1;
export const BUILT_IN_HEADER = 22;

/** The checksum that a file's header must state. */
export function checksumOf(bytes: Uint8Array): number {
  return fnv1a(bytes.subarray(BUILT_IN_HEADER), fnv1a(bytes.subarray(0, BUILT_IN_HEADER - 4)));
}

/** The built-in words; `group` is the writer. */
export interface BuiltInLetters {
  readonly words: readonly LetterWord[];
  /** Writers held out by the split by writer, ascending. */
  readonly testWriters: readonly number[];
}

const FAULTS = LETTER_DATA.damaged;
const damaged = (fault: string): PlaygroundError => new PlaygroundError('bad-data', fault);

/** Reads the decompressed file. @throws PlaygroundError `bad-data` when it is not exactly such a file. */
export function decodeBuiltInLetters(bytes: Uint8Array): BuiltInLetters {
  if (bytes.length < BUILT_IN_HEADER) throw damaged(tell(FAULTS.header, { bytes: bytes.length }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== BUILT_IN_MAGIC) throw damaged(tell(FAULTS.magic, { magic: 'SRLT' }));
  const version = view.getUint16(4, true);
  if (version !== BUILT_IN_VERSION)
    throw damaged(tell(FAULTS.version, { version: String(version), allowed: BUILT_IN_VERSION }));
  const [writers, types] = [view.getUint16(6, true), view.getUint16(8, true)];
  const [count, letters] = [view.getUint32(10, true), view.getUint32(14, true)];
  const body = bytes.subarray(BUILT_IN_HEADER);
  if (checksumOf(bytes) !== view.getUint32(18, true)) throw damaged(tell(FAULTS.checksum));

  let place = writers;
  const spelled: Uint8Array[] = [];
  for (let type = 0; type < types; type++) {
    const length = at(body, place);
    const targets = body.slice(place + 1, place + 1 + length);
    const tokens = at(body, place + 1 + length);
    for (let token = 0; token < tokens; token++) spelled.push(targets);
    place += length + 2;
  }
  const rows = place + count;
  if (spelled.length !== count)
    throw damaged(tell(FAULTS.words, { words: String(spelled.length), announced: String(count) }));
  if (body.length !== rows + letters * (LETTER_PIXELS / 8)) throw damaged(tell(FAULTS.length));

  let letter = 0;
  const words = spelled.map((targets, index): LetterWord => {
    const inputs = new Uint8Array(targets.length * LETTER_PIXELS);
    for (let t = 0; t < targets.length; t++, letter++)
      for (let pixel = 0; pixel < LETTER_PIXELS; pixel++)
        inputs[t * LETTER_PIXELS + pixel] =
          (at(body, rows + (pixel >> 3) * letters + letter) >> (7 - (pixel & 7))) & 1;
    return { targets, inputs, group: at(body, place + index) };
  });
  if (letter !== letters)
    throw damaged(tell(FAULTS.letters, { letters: String(letter), announced: String(letters) }));
  const testWriters = Array.from({ length: writers }, (_, writer) => writer).filter(
    (writer) => body[writer] === 1,
  );
  return { words, testWriters };
}
