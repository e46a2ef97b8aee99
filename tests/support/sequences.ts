/** Every sequence of so many tokens, for brute force. */

/** All V^length sequences of the tokens 0 … V − 1. */
export function sequences(length: number, V: number): number[][] {
  if (length === 0) return [[]];
  return sequences(length - 1, V).flatMap((word) =>
    Array.from({ length: V }, (_, token) => [...word, token]),
  );
}

/** A list's part before the first `end`. */
export function before(end: number, word: readonly number[]): number[] {
  const stop = word.indexOf(end);
  return stop < 0 ? [...word] : word.slice(0, stop);
}
