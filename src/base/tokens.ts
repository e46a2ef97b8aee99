/** Tokens as small whole numbers: a byte each where the vocabulary allows it, else two. */

export type Tokens = Uint8Array | Uint16Array;

/** Vocabularies up to here fit into bytes; the largest byte is left for “none”. */
const BYTE_TOKENS = 255;

export function tokensOf(tokens: ArrayLike<number>, vocabularySize: number): Tokens {
  return vocabularySize <= BYTE_TOKENS ? Uint8Array.from(tokens) : Uint16Array.from(tokens);
}

/** So many times no token: the largest number. */
export function noTokens(length: number, vocabularySize: number): Tokens {
  return vocabularySize <= BYTE_TOKENS
    ? new Uint8Array(length).fill(0xff)
    : new Uint16Array(length).fill(0xffff);
}
