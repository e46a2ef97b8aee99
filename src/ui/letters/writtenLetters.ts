/** What a contestant reads, letter by letter: right or wrong, to see and to hear. */
import type { WordReport } from '../../experiments/reports.ts';
import { UNKNOWN } from '../../tasks/chunking/wordTokens.ts';
import { LETTERS } from '../../text/en/letters.ts';
import type { Say } from '../../tasks/say.ts';

export interface WrittenLetter {
  readonly text: string;
  readonly truth: string;
  readonly wrong: boolean;
  /** Whether the vocabulary lacks it. */
  readonly unknown?: boolean;
}

/**
 * Letters of `tokens` [T] beside the true `targets` [T]; an unknown word is none of the truth's.
 * @param unknown the real words where the vocabulary has none [≤ T]
 */
export function writtenLetters(
  tokens: ArrayLike<number>,
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
  unknown: WordReport['unknown'] = [],
): readonly WrittenLetter[] {
  return Array.from(targets, (target, t) => {
    const token = tokens[t] ?? target;
    const text = vocabulary[token] ?? '?';
    const truth = unknown[t] ?? vocabulary[target] ?? '?';
    return { text, truth, wrong: token !== target || text === UNKNOWN };
  });
}

/** The truth itself [T]. */
export const trueLetters = (
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
  unknown: WordReport['unknown'] = [],
): readonly WrittenLetter[] =>
  writtenLetters(targets, targets, vocabulary, unknown).map(({ truth }, t) => {
    const lacks = typeof unknown[t] === 'string';
    return { text: truth, truth, wrong: false, ...(lacks && { unknown: true }) };
  });

/**
 * `MLE reads lanlerns; wrong: l instead of t at letter 4` or `SeaRNN reads lanterns: all 8 letters right`.
 * @param length of what is written: behind it an end may stand, which may be wrong
 */
export function spokenLetters(
  say: Say,
  who: string,
  letters: readonly WrittenLetter[],
  length = letters.length,
): string {
  const written = say.join(letters.slice(0, length).map(({ text }) => text));
  const errors = letters.flatMap(({ text, truth, wrong }, t) =>
    wrong ? [say(LETTERS.error, { token: text, truth, place: t + 1 })] : [],
  );
  return errors.length === 0
    ? say(LETTERS.readsRight, { name: who, written, count: length })
    : say(LETTERS.readsWrong, { name: who, written, errors: errors.join(', ') });
}
