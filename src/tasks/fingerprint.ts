/** FNV-1a: a small checksum and fingerprint of bytes. @see http://www.isthe.com/chongo/tech/comp/fnv/ */

/** 32-bit FNV-1a of bytes, going on from `hash`; 0 … 2³² − 1. */
export function fnv1a(bytes: Iterable<number>, hash = 0x811c9dc5): number {
  let h = hash | 0;
  for (const byte of bytes) h = Math.imul(h ^ byte, 0x01000193);
  return h >>> 0;
}

/** The same over lines of text. */
export const fnv1aOfLines = (lines: readonly string[]): number =>
  lines.reduce(
    (hash, line) =>
      fnv1a(
        Array.from(`${line}\n`, (character) => character.codePointAt(0) ?? 0),
        hash,
      ),
    fnv1a([]),
  );

/** A hash as a data set's fingerprint: 8 hexadecimal digits. */
export const fingerprintOf = (hash: number): string => hash.toString(16).padStart(8, '0');
