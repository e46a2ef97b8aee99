/** Any text to spoil and to spell: what a file is that looks like nothing else, as long as its name says nothing else. */
import { PlaygroundError } from '../../base/errors.ts';
import type { FileFormat } from '../fileFormat.ts';
import { firstLines } from '../lines.ts';
import { spellingDataSet } from './spellingDataSet.ts';

/** Names of tables, tagged sentences and data, which are no text to spell. */
const NO_TEXT = /\.(?:tsv|tab|csv|conll\w*|iob\w*|bio\w*|data|json\w*|xml|xlsx?|docx?)$/;

/** So long are the lines that are shown. */
const SHOWN = 60;

export const textFormat: FileFormat = {
  id: 'text',
  task: 'spelling',
  title: 'any text, to be spoilt and spelt',
  columns: null,
  alone: true,
  score: ({ name }) => (NO_TEXT.test(name) ? 0 : 0.1),
  *read(name, text, { separate }) {
    if (separate !== undefined)
      throw new PlaygroundError(
        'bad-data',
        'is a text, whose every tenth window tests: only pairs, tagged sentences and misspellings can have a file of their own for that',
      );
    const data = yield* spellingDataSet(name, text);
    const examples = firstLines(text, 5).map((line) => ({ read: '', written: line.slice(0, SHOWN) }));
    const notes = [
      'It is cut into windows of ten symbols, which are spoilt and then to be written as they were.',
    ];
    return { data, found: { columns: null, notes, examples } };
  },
};
