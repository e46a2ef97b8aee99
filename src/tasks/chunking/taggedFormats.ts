/** The formats of tagged sentences, as the list of formats has them. */
import { atOnce, type Sliced } from '../../base/sliced.ts';
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { tell } from '../../text/tell.ts';
import { columnsOf, isHeader } from '../columns.ts';
import { shareOf, type FileFormat } from '../fileFormat.ts';
import type { ColumnPair } from '../formatChoice.ts';
import { readSeparate } from '../separateTexts.ts';
import { firstOf } from '../understood.ts';
import { chunkingDataSet } from './chunkingDataSet.ts';
import {
  isComment,
  isConllu,
  parseConll,
  parseConllu,
  type ParsedTags,
  type TaggedSentence,
} from './conllFormat.ts';
import { findColumns, tagOf } from './taggedColumns.ts';
import { isTag } from './tagScheme.ts';

const { taggedColumns } = FILE_FORMATS;
const COLUMNS = [tell(taggedColumns.words), tell(taggedColumns.tags)] as const;

type Parser = (text: string, chosen: ColumnPair | null, wanted: ParsedTags['scheme']) => Sliced<ParsedTags>;

const shown = ({ words, tags }: TaggedSentence) => ({ read: words.join(' '), written: tags.join(' ') });

const reader = (parse: Parser): FileFormat['read'] =>
  function* (name, text, how) {
    const { items, columns, notes, scheme } = yield* parse(text, how.columns, null);
    // What tests has its tags as what trains.
    const { separate, ofParts } = yield* readSeparate(how, (each) => parse(each, how.columns, scheme));
    const data = yield* chunkingDataSet(name, items, how.trained, separate);
    return { data, found: { columns, notes: [...notes, ...ofParts], examples: firstOf(items, shown) } };
  };

/** A table of words and labels may also be one of pairs; names of files tell, and empty lines between sentences. */
const SENTENCES = /\.(?:conll\w*|bio\w*|iob\w*|tags|pos|ner)$/;
const LESS_SURE = 0.9;

/** All of CoNLL-2000, 2002 and 2003, WNUT, MultiCoNER and their like, and of words with their parts of speech. */
export const taggedFormat: FileFormat = {
  id: 'tagged',
  task: 'chunking',
  title: tell(FILE_FORMATS.tagged),
  columns: COLUMNS,
  score: ({ lines, name, blocks }) => {
    const found = atOnce(findColumns(lines, null));
    if (found === null) return 0;
    const words = lines.filter((line, i) => {
      const columns = columnsOf(line);
      return !isComment(line, columns, found) && !(i === 0 && isHeader(columns));
    });
    if (!found.chunks)
      return blocks > 1 || SENTENCES.test(name)
        ? LESS_SURE * shareOf(words, (line) => columnsOf(line).length === found.usual)
        : 0;
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
