/** Reads tagged sentences as CoNLL-2000 had them: a word a line, its tag in the last column, an empty line between sentences. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { firstLines, linesOf, shownLine } from '../lines.ts';

/** A sentence: as many tags as words. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** `O`, or `B-` or `I-` and a type. */
const TAG = /^(?:O|[BI]-\S+)$/;

/** The word and the tag of a line: its first column and its last. */
function columnsOf(line: string): readonly [word: string, tag: string] | null {
  const columns = line.trim().split(/\s+/);
  const [word = '', tag = ''] = [columns[0], columns.at(-1)];
  return columns.length > 1 && TAG.test(tag) ? [word, tag] : null;
}

/** Whether a text looks like tagged sentences: its first line that is not empty ends in a tag, behind a word. */
export function looksTagged(text: string): boolean {
  const [first = ''] = firstLines(text, 1);
  return columnsOf(first) !== null;
}

/**
 * All sentences of a file. Columns between the word and its tag, such as parts of speech, are not looked at.
 * @throws PlaygroundError `bad-data` with the line and what is wrong with it
 */
export function* parseConll(text: string): Sliced<readonly TaggedSentence[]> {
  const sentences: TaggedSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, tags });
    [words, tags] = [[], []];
  };
  let line = 0;
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    if (content.trim() === '') {
      close();
      continue;
    }
    const columns = columnsOf(content);
    if (columns === null)
      throw new PlaygroundError(
        'bad-data',
        `line ${line} is “${shownLine(content)}”, but must end in a tag such as B-NP, I-NP or O, behind a word`,
      );
    words.push(columns[0]);
    tags.push(columns[1]);
  }
  close();
  return sentences;
}
