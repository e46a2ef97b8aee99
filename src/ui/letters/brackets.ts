/** Chunks as brackets over their words, read from tags such as `B-NP`, `I-NP` and `O`, or `B` and `I` alone. */

/** A bracket's part over one word: its left end, its middle, its right end, or all of it; null where there is none. */
export type BracketPart = 'left' | 'middle' | 'right' | 'whole' | null;

/** `-NP`; empty where all chunks are of one type that has no name. */
const typeOf = (tag: string): string | null => /^[BI]((?:-.+)?)$/.exec(tag)?.[1] ?? null;

/** Where chunks begin and end, as conlleval reads them: where a tag says so, and where the type changes. */
export function bracketsOver(tags: readonly string[]): readonly BracketPart[] {
  const begins = (t: number): boolean => {
    const tag = tags[t] ?? '';
    return typeOf(tag) !== null && (tag.startsWith('B') || typeOf(tags[t - 1] ?? '') !== typeOf(tag));
  };
  const goesOn = (t: number): boolean => typeOf(tags[t] ?? '') !== null && !begins(t);
  return tags.map((tag, t) => {
    if (typeOf(tag) === null) return null;
    if (begins(t)) return goesOn(t + 1) ? 'left' : 'whole';
    return goesOn(t + 1) ? 'middle' : 'right';
  });
}
