/** A run file's hash of itself: what was changed after it was written is told, whoever changed it and however little. */
import { ContentHash } from '../base/contentHash.ts';

/** The same value with the keys of all its objects in order: how a file is laid out tells nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

/** 128 bits of SHA-256 of all that a file says but its own hash. @param file as JSON reads it */
export function recordHash(file: object): string {
  const { record: _, ...told } = file as { readonly record?: unknown };
  return new ContentHash().updateText(JSON.stringify(inOrder(told))).digest();
}
