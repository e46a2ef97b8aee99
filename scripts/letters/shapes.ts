/** The two sets of built-in letters: how many words by how many hands, and how much the hands vary. */
import { STEADY, UNSTEADY, type Variation } from './writers.ts';

/** How large a set is, and how hard to read. */
interface AnyShape {
  readonly seed: number;
  readonly types: number;
  /** Writers per font; one of them tests. */
  readonly hands: number;
  readonly wordsPerWriter: number;
  readonly variation: Variation;
}

/** Counts of a type's words fall as they do in a text, or all types are written equally often. */
export type Shape = AnyShape &
  (
    | { readonly counts: 'falling' }
    | { readonly counts: 'even'; readonly lengths: readonly [shortest: number, longest: number] }
  );

/** By file in `public/`: 16 fonts × 9 hands each. */
export const SETS = {
  'letters.bin': {
    seed: 1,
    types: 1000,
    hands: 9,
    wordsPerWriter: 44,
    variation: UNSTEADY,
    counts: 'falling',
  },
  // 432 words × 14 writers = 144 writers × 42 words.
  'fewer-words.bin': {
    seed: 1,
    types: 432,
    hands: 9,
    wordsPerWriter: 42,
    variation: STEADY,
    counts: 'even',
    lengths: [5, 11],
  },
} as const satisfies Readonly<Record<string, Shape>>;
