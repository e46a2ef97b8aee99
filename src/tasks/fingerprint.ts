/** FNV-1a: a small checksum and fingerprint of bytes. @see http://www.isthe.com/chongo/tech/comp/fnv/ */

/** 32-bit FNV-1a of bytes, going on from `hash`; 0 … 2³² − 1. */
export function fnv1a(bytes: ArrayLike<number>, hash = 0x811c9dc5): number {
  let h = hash | 0;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- pixels are many, and an iterator takes several times as long
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ (bytes[i] ?? 0), 0x01000193);
  return h >>> 0;
}

/** The same over a line of text and its end. */
export const fnv1aOfLine = (line: string, hash: number): number =>
  fnv1a(
    Array.from(`${line}\n`, (character) => character.codePointAt(0) ?? 0),
    hash,
  );

/** A hash as a data set's fingerprint: 8 hexadecimal digits. */
export const fingerprintOf = (hash: number): string => hash.toString(16).padStart(8, '0');
