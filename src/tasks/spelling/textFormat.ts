/** Any text to spoil and to spell: what a file is that looks like nothing else, as long as its name says nothing else. */
import { PlaygroundError } from '../../base/errors.ts';
import { FILE_FAULTS } from '../../text/en/fileFaults.ts';
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { tell } from '../../text/tell.ts';
import type { FileFormat } from '../fileFormat.ts';
import { firstLines } from '../lines.ts';
import { othersNote } from './othersNote.ts';
import { spellingDataSet } from './spellingDataSet.ts';

/** Names of tables, tagged sentences and data, which are no text to spell. */
const NO_TEXT = /\.(?:tsv|tab|csv|conll\w*|iob\w*|bio\w*|data|json\w*|xml|xlsx?|docx?)$/;

/** So long are the lines that are shown. */
const SHOWN = 60;

export const textFormat: FileFormat = {
  id: 'text',
  task: 'spelling',
  title: () => tell(FILE_FORMATS.text),
  columns: null,
  alone: true,
  score: ({ name }) => (NO_TEXT.test(name) ? 0 : 0.1),
  *read(name, text, { separate }) {
    if (separate !== undefined) throw new PlaygroundError('bad-data', tell(FILE_FAULTS.ofWhole.text));
    const data = yield* spellingDataSet(name, text);
    const examples = firstLines(text, 5).map((line) => ({ read: '', written: line.slice(0, SHOWN) }));
    const notes = [tell(SPELLING_FILES.windows), ...othersNote(text)];
    return { data, found: { columns: null, notes, examples } };
  },
};
