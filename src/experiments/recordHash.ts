/** A run file's hash of itself: what was changed after it was written is told, whoever changed it and however little. */
import { ContentHash } from '../base/contentHash.ts';
import type { Sliced } from '../base/sliced.ts';
import { jsonPieces } from './jsonPieces.ts';

/** 128 bits of SHA-256 of all that a file says but its own hash; how it is laid out tells nothing. @param file as JSON reads it, or is to write it */
export function* recordHash(file: object): Sliced<string> {
  const { record: _, ...told } = file as { readonly record?: unknown };
  const hash = new ContentHash();
  yield* jsonPieces(told, true, (piece) => hash.updateText(piece));
  return hash.digest();
}
