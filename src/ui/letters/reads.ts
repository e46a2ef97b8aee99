/** What a contestant reads, letter by letter: right or wrong, to see and to hear. */
import { spell } from '../../base/spell.ts';

export interface ReadLetter {
  readonly text: string;
  readonly truth: string;
  readonly wrong: boolean;
}

/** Letters of `tokens` [T] beside the true `targets` [T]. */
export function readLetters(
  tokens: ArrayLike<number>,
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
): readonly ReadLetter[] {
  return Array.from(targets, (target, t) => {
    const token = tokens[t] ?? target;
    const truth = vocabulary[target] ?? '?';
    return { text: vocabulary[token] ?? '?', truth, wrong: token !== target };
  });
}

/**
 * `MLE reads lanlerns; wrong: l instead of t at letter 4` or `SeaRNN reads lanterns: all 8 letters right`;
 * `noun`: what the task has for letter.
 */
export function spokenReading(who: string, letters: readonly ReadLetter[], noun = 'letter'): string {
  const word = spell(letters.map(({ text }) => text));
  const errors = letters.flatMap(({ text, truth, wrong }, t) =>
    wrong ? [`${text} instead of ${truth} at ${noun} ${t + 1}`] : [],
  );
  if (errors.length === 0) return `${who} reads ${word}: all ${letters.length} ${noun}s right`;
  return `${who} reads ${word}; wrong: ${errors.join(', ')}`;
}
