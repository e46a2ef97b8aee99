/** Reads tagged sentences as CoNLL-2000 had them: a word a line, its tag in the last column, an empty line between sentences. */
import { PlaygroundError } from '../../base/errors.ts';

/** A sentence: as many tags as words. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** `O`, or `B-` or `I-` and a type. */
const TAG = /^(?:O|[BI]-\S+)$/;

/** Whether a text looks like tagged sentences: its first line that is not empty ends in a tag, behind a word. */
export function looksTagged(text: string): boolean {
  const [first = ''] = /\S[^\n]*/.exec(text) ?? [];
  const columns = first.trim().split(/\s+/);
  return columns.length > 1 && TAG.test(columns.at(-1) ?? '');
}

/**
 * All sentences of a file. Columns between the word and its tag, such as parts of speech, are not looked at.
 * @throws PlaygroundError `bad-data` with the line and what is wrong with it
 */
export function parseConll(text: string): readonly TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, tags });
    [words, tags] = [[], []];
  };
  text.split(/\r?\n/).forEach((line, i) => {
    const columns = line.trim().split(/\s+/);
    const [word = '', tag = ''] = [columns[0], columns.at(-1)];
    if (word === '') {
      close();
      return;
    }
    if (columns.length < 2 || !TAG.test(tag))
      throw new PlaygroundError(
        'bad-data',
        `line ${i + 1} is “${line.trim().slice(0, 40)}”, but must end in a tag such as B-NP, I-NP or O, behind a word`,
      );
    words.push(word);
    tags.push(tag);
  });
  close();
  return sentences;
}
