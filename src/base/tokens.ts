/** Tokens as small whole numbers: one, two or four bytes each, as their vocabulary needs. */
import { assert } from './assert.ts';

export type Tokens = Uint8Array | Uint16Array | Uint32Array;

type TokensOfWidth = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array;

/** The narrowest kind that holds every token; its largest number is left for “none”. */
function widthFor(vocabularySize: number): TokensOfWidth {
  if (vocabularySize <= 0xff) return Uint8Array;
  return vocabularySize <= 0xffff ? Uint16Array : Uint32Array;
}

/** @throws Error when one of them is no token of the vocabulary, which a narrow array would silently turn into another */
export function tokensOf(tokens: ArrayLike<number>, vocabularySize: number): Tokens {
  const list = Array.from(tokens);
  const odd = list.find((token) => !(Number.isInteger(token) && token >= 0 && token < vocabularySize));
  assert(odd === undefined, `${String(odd)} is no token`);
  return widthFor(vocabularySize).from(list);
}

/** Tokens of a vocabulary that nobody knows any more, in the narrowest kind that holds them and “none”. */
export const narrowestTokens = (tokens: readonly number[]): Tokens =>
  widthFor(tokens.reduce((most, token) => Math.max(most, token), 0)).from(tokens);

/** So many times no token: the largest number. */
export const noTokens = (length: number, vocabularySize: number): Tokens =>
  new (widthFor(vocabularySize))(length).fill(-1);

/** Tokens of several arrays of one vocabulary, one after the other. */
export function joinTokens(parts: readonly Tokens[]): Tokens {
  const [first = new Uint8Array()] = parts;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const joined = likeTokens(first, length);
  let at = 0;
  for (const part of parts) {
    assert(part.BYTES_PER_ELEMENT <= joined.BYTES_PER_ELEMENT, 'tokens of a larger vocabulary');
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Room for `length` tokens of the same vocabulary, all 0. */
export function likeTokens(tokens: Tokens, length: number): Tokens {
  if (tokens instanceof Uint8Array) return new Uint8Array(length);
  return tokens instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
}

/** Whether something holds tokens. */
export const isTokens = (value: unknown): value is Tokens =>
  value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;
