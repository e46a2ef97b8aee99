/** Writes words in the Kassel format, and draws random ones: the round trip's other half. */
import fc from 'fast-check';
import type { LetterWord } from '../../src/tasks/letters/letterWords.ts';

/** The file's lines, without line ends; every line ends in a tab, as the official file's do. */
export function kasselLines(words: readonly LetterWord[], firstId = 1): string[] {
  let id = firstId;
  return words.flatMap(({ targets, inputs, group }, wordIndex) =>
    Array.from(targets, (letter, t) => {
      const nextId = t + 1 < targets.length ? id + 1 : -1;
      const head = [id, String.fromCharCode(97 + letter), nextId, wordIndex + 1, t + 1, group];
      id++;
      return `${[...head, ...inputs.subarray(t * 128, (t + 1) * 128)].join('\t')}\t`;
    }),
  );
}

/** The file as text. */
export function kasselText(words: readonly LetterWord[], lineEnd = '\n'): string {
  return kasselLines(words)
    .map((line) => line + lineEnd)
    .join('');
}

/** A word of given letters and fold, with pixels that depend on both. */
export function word(text: string, group = 0): LetterWord {
  const targets = Uint8Array.from(text, (letter) => letter.charCodeAt(0) - 97);
  const inputs = Uint8Array.from({ length: targets.length * 128 }, (_, i) => {
    return ((targets[i >> 7] ?? 0) + group + (i % 7)) % 3 === 0 ? 1 : 0;
  });
  return { targets, inputs, group };
}

/** Random words: 1 … 14 letters, folds 0 … 9, any pixels. */
export const anyWords: fc.Arbitrary<LetterWord[]> = fc.array(
  fc.integer({ min: 1, max: 14 }).chain((length) =>
    fc.record({
      targets: fc.uint8Array({ minLength: length, maxLength: length, max: 25 }),
      inputs: fc.uint8Array({ minLength: length * 128, maxLength: length * 128, max: 1 }),
      group: fc.integer({ min: 0, max: 9 }),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);
