/** Which letter was read for which: counts, and where each mistake stands. */

import type { Tokens } from '../base/tokens.ts';

/** Words one after the other. W words, C cells in all. */
export interface Words {
  /** Cells of each word [W]. */
  readonly lengths: ArrayLike<number>;
  /** True tokens [C]. */
  readonly targets: Tokens;
}

/** How often token b was read where a is true, at a · V + b [V × V]. */
export function countConfusion(
  { targets }: Pick<Words, 'targets'>,
  written: ArrayLike<number>,
  V: number,
): Uint32Array {
  const counts = new Uint32Array(V * V);
  for (let cell = 0; cell < targets.length; cell++) {
    const place = (targets[cell] ?? 0) * V + (written[cell] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** How often each token is true [V]. */
export function countTruth({ targets }: Pick<Words, 'targets'>, V: number): Uint32Array {
  const counts = new Uint32Array(V);
  for (const token of targets) counts[token] = (counts[token] ?? 0) + 1;
  return counts;
}

/** A letter in its word. */
export interface Occurrence {
  /** Position of the word, from 0. */
  readonly word: number;
  /** Its cell in the word, from 0. */
  readonly cell: number;
  /** Its cell among all [C]. */
  readonly place: number;
}

/** Where `read` says `as` and the truth is `truth`, in order. */
export function occurrencesOf(
  { lengths, targets }: Words,
  written: ArrayLike<number>,
  truth: number,
  as: number,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let place = 0;
  for (let word = 0; word < lengths.length; word++)
    for (let cell = 0; cell < (lengths[word] ?? 0); cell++, place++)
      if (targets[place] === truth && written[place] === as) found.push({ word, cell, place });
  return found;
}

/** A token that was read for another. */
export interface Mistake {
  readonly truth: number;
  readonly as: number;
  readonly count: number;
}

/**
 * The `most` most frequent mistakes of counts [V × V], or of counts less others (negative: the others err more); equal
 * ones in the order of the table.
 */
export function topMistakes(
  counts: ArrayLike<number>,
  V: number,
  most: number,
  against: ArrayLike<number> | null = null,
): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  for (let truth = 0; truth < V; truth++)
    for (let as = 0; as < V; as++) {
      const place = truth * V + as;
      const count = (counts[place] ?? 0) - (against?.[place] ?? 0);
      if (truth !== as && count !== 0) mistakes.push({ truth, as, count });
    }
  return mistakes.sort((a, b) => Math.abs(b.count) - Math.abs(a.count)).slice(0, most);
}

/** Tokens that are mistaken most, for others or others for them, by any of the readers, ascending; all V where they are no more. */
export function mostMistaken(
  { targets }: Pick<Words, 'targets'>,
  writings: readonly ArrayLike<number>[],
  V: number,
  count: number,
): readonly number[] {
  const all = Array.from({ length: V }, (_, token) => token);
  if (V <= count) return all;
  const mistakes = new Uint32Array(V);
  for (const written of writings)
    targets.forEach((truth, cell) => {
      const as = written[cell] ?? truth;
      if (as === truth) return;
      mistakes[truth] = (mistakes[truth] ?? 0) + 1;
      mistakes[as] = (mistakes[as] ?? 0) + 1;
    });
  return all
    .sort((a, b) => (mistakes[b] ?? 0) - (mistakes[a] ?? 0) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** The cells of which truth and reading are both among `kept`, told by their places there. */
export function among(
  kept: readonly number[],
  { targets }: Pick<Words, 'targets'>,
  written: ArrayLike<number>,
): { readonly targets: Uint32Array; readonly written: Uint32Array } {
  const places = new Map(kept.map((token, place) => [token, place]));
  const pairs = Array.from(
    targets,
    (truth, cell) => [places.get(truth), places.get(written[cell] ?? -1)] as const,
  ).filter((pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined);
  return {
    targets: Uint32Array.from(pairs, ([truth]) => truth),
    written: Uint32Array.from(pairs, ([, as]) => as),
  };
}
