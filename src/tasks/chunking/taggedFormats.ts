/** The formats of tagged sentences, as the list of formats has them. */
import { atOnce, type Sliced } from '../../base/sliced.ts';
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { TAGGED_FILES } from '../../text/en/taggedFiles.ts';
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
import { isTag, someTags } from './tagScheme.ts';

const { taggedColumns } = FILE_FORMATS;
const COLUMNS = [taggedColumns.words, taggedColumns.tags] as const;

type Parser = (text: string, chosen: ColumnPair | null, like: ParsedTags | null) => Sliced<ParsedTags>;

const shown = ({ words, tags }: TaggedSentence) => ({ read: words.join(' '), written: tags.join(' ') });

/** Of tags that training does not have, in one sentence. */
const newTagsNote = (tags: readonly string[]): readonly string[] =>
  tags.length === 0 ? [] : [tell(TAGGED_FILES.newTags, { tags: someTags(tags) })];

const reader = (parse: Parser): FileFormat['read'] =>
  function* (name, text, how) {
    const parsed = yield* parse(text, how.columns, null);
    const { items, columns, notes } = parsed;
    const tags = new Set(items.flatMap((item) => item.tags));
    // What tests has its tags as what trains.
    const { separate, ofParts } = yield* readSeparate(how, function* (each) {
      const part = yield* parse(each, how.columns, parsed);
      const others = [...new Set(part.items.flatMap((item) => item.tags))].filter((tag) => !tags.has(tag));
      return { ...part, notes: [...part.notes, ...newTagsNote(others)] };
    });
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
  title: () => tell(FILE_FORMATS.tagged),
  columns: COLUMNS,
  score: ({ lines, name, blocks }) => {
    const found = atOnce(findColumns(lines, null));
    if (found === null) return 0;
    const words = lines.filter((line, i) => {
      const columns = columnsOf(line);
      return !isComment(line, columns, found) && !(i === 0 && isHeader(columns));
    });
    if (!found.chunks)
      return blocks > 1 || found.sentence !== null || SENTENCES.test(name)
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
  title: () => tell(FILE_FORMATS.conllu),
  columns: COLUMNS,
  score: ({ lines }) =>
    0.95 *
    shareOf(
      lines.filter((line) => !line.startsWith('#')),
      isConllu,
    ),
  read: reader(parseConllu),
};
