/** What a contestant reads, letter by letter: right or wrong, to see and to hear. */
import { UNKNOWN } from '../../tasks/chunking/wordTokens.ts';
import { LETTERS } from '../../text/en/letters.ts';
import type { Say } from '../../text/say.ts';

export interface ReadLetter {
  readonly text: string;
  readonly truth: string;
  readonly wrong: boolean;
}

/** Letters of `tokens` [T] beside the true `targets` [T]; an unknown word is none of the truth's. */
export function readLetters(
  tokens: ArrayLike<number>,
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
): readonly ReadLetter[] {
  return Array.from(targets, (target, t) => {
    const token = tokens[t] ?? target;
    const text = vocabulary[token] ?? '?';
    return { text, truth: vocabulary[target] ?? '?', wrong: token !== target || text === UNKNOWN };
  });
}

/** The truth itself [T]. */
export const trueLetters = (
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
): readonly ReadLetter[] =>
  readLetters(targets, targets, vocabulary).map((letter) => ({ ...letter, wrong: false }));

/**
 * `MLE reads lanlerns; wrong: l instead of t at letter 4` or `SeaRNN reads lanterns: all 8 letters right`.
 */
export function spokenReading(say: Say, who: string, letters: readonly ReadLetter[]): string {
  const written = say.join(letters.map(({ text }) => text));
  const errors = letters.flatMap(({ text, truth, wrong }, t) =>
    wrong ? [say(LETTERS.error, { token: text, truth, place: t + 1 })] : [],
  );
  return errors.length === 0
    ? say(LETTERS.readsRight, { name: who, written, count: letters.length })
    : say(LETTERS.readsWrong, { name: who, written, errors: errors.join(', ') });
}
