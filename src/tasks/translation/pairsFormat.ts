/** Reads pairs of sentences: a line each, the two languages in two columns with a tab between. */
import { PlaygroundError } from '../../base/errors.ts';
import type { SentencePair } from './grammar.ts';

/** Whether a text looks like pairs: its first line that is not empty has one tab, with text on both sides. */
export const looksPaired = (text: string): boolean =>
  /^\s*[^\t\n]*\S[^\t\n]*\t[^\t\n]*\S[^\t\n]*(?:\n|$)/.test(text);

/** Words in lower case, marks apart: `Don't stop!` → `don't stop !`. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** @throws PlaygroundError `bad-data` with the line that has not two columns */
export function parsePairs(text: string): readonly SentencePair[] {
  return text.split(/\r?\n/).flatMap((line, i): SentencePair[] => {
    if (line.trim() === '') return [];
    const columns = line.split('\t');
    if (columns.length !== 2)
      throw new PlaygroundError(
        'bad-data',
        `line ${i + 1} has ${columns.length} columns, but must have two with a tab between: a sentence and its translation`,
      );
    return [{ source: wordsOf(columns[0] ?? ''), target: wordsOf(columns[1] ?? '') }];
  });
}
