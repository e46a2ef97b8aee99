/** The formats of tagged sentences, as the list of formats has them. */
import { atOnce, type Sliced } from '../../base/sliced.ts';
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { tell } from '../../text/tell.ts';
import { columnsOf } from '../columns.ts';
import { shareOf, type FileFormat } from '../fileFormat.ts';
import type { ColumnPair } from '../formatChoice.ts';
import { readSeparate } from '../separateTexts.ts';
import { firstOf, type Parsed } from '../understood.ts';
import { chunkingDataSet } from './chunkingDataSet.ts';
import { isComment, isConllu, parseConll, parseConllu, type TaggedSentence } from './conllFormat.ts';
import { findColumns, isTag, tagOf } from './taggedColumns.ts';

const { taggedColumns } = FILE_FORMATS;
const COLUMNS = [tell(taggedColumns.words), tell(taggedColumns.tags)] as const;

type Parser = (text: string, chosen: ColumnPair | null) => Sliced<Parsed<TaggedSentence>>;

const shown = ({ words, tags }: TaggedSentence) => ({ read: words.join(' '), written: tags.join(' ') });

const reader = (parse: Parser): FileFormat['read'] =>
  function* (name, text, how) {
    const { items, columns, notes } = yield* parse(text, how.columns);
    const { separate, ofParts } = yield* readSeparate(how, (each) => parse(each, how.columns));
    const data = yield* chunkingDataSet(name, items, how.trained, separate);
    return { data, found: { columns, notes: [...notes, ...ofParts], examples: firstOf(items, shown) } };
  };

/** All of CoNLL-2000, 2002 and 2003, WNUT, MultiCoNER and their like. */
export const taggedFormat: FileFormat = {
  id: 'tagged',
  task: 'chunking',
  title: tell(FILE_FORMATS.tagged),
  columns: COLUMNS,
  score: ({ lines }) => {
    const found = atOnce(findColumns(lines, null));
    if (found === null) return 0;
    const words = lines.filter((line) => !isComment(line, columnsOf(line), found, true));
    return shareOf(words, (line) => {
      const columns = columnsOf(line);
      return columns.length > 1 && isTag(tagOf(columns, found) ?? '');
    });
  },
  read: reader(parseConll),
};

export const conlluFormat: FileFormat = {
  id: 'conllu',
  task: 'chunking',
  title: tell(FILE_FORMATS.conllu),
  columns: COLUMNS,
  score: ({ lines }) =>
    0.95 *
    shareOf(
      lines.filter((line) => !line.startsWith('#')),
      isConllu,
    ),
  read: reader(parseConllu),
};
