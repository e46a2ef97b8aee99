/** Reads pairs of sentences: a line each, the two languages in two columns with a tab between. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { firstLines, linesOf } from '../lines.ts';
import type { SentencePair } from './grammar.ts';

/** Whether a text looks like pairs: its first line that is not empty has one tab, with text on both sides. */
export function looksPaired(text: string): boolean {
  const [first = ''] = firstLines(text, 1);
  return first.split('\t').length === 2;
}

/** Words in lower case, marks apart: `Don't stop!` → `don't stop !`. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** @throws PlaygroundError `bad-data` with the line that has not two columns */
export function* parsePairs(text: string): Sliced<readonly SentencePair[]> {
  const pairs: SentencePair[] = [];
  let line = 0;
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    if (content.trim() === '') continue;
    const columns = content.split('\t');
    if (columns.length !== 2)
      throw new PlaygroundError(
        'bad-data',
        `line ${line} has ${columns.length === 1 ? 'one column' : `${columns.length} columns`}, but must have two with a tab between: a sentence and its translation`,
      );
    pairs.push({ source: wordsOf(columns[0] ?? ''), target: wordsOf(columns[1] ?? '') });
  }
  return pairs;
}
