/** Where in the lines of tagged sentences the words and the tags stand, found from all lines together. */
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { columnsOf, Commonest } from '../columns.ts';
import type { ColumnPair } from '../formatChoice.ts';
import { ColumnCounts } from './columnCounts.ts';

/** Columns from 0. */
export interface TaggedColumns {
  readonly word: number;
  readonly tag: number;
  /** How many columns most lines have. */
  readonly usual: number;
  /** Whether all tags must be of chunks, such as `B-NP`; else they may be any, such as parts of speech. */
  readonly chunks: boolean;
  /** The column that says which sentence a word is of, or which document; null where none does. */
  readonly sentence: number | null;
}

/** Says where a document begins; no word. */
export const DOCUMENT_MARK = '-DOCSTART-';

/** Where the tag of a line stands: the last column of most lines is the last one of every line. */
export const tagOf = (
  columns: readonly string[],
  { tag, usual }: Pick<TaggedColumns, 'tag' | 'usual'>,
): string | undefined => (tag === usual - 1 ? columns.at(-1) : columns[tag]);

/** Whether a column of tags only has types that one before it has, and has fewer: chunks within chunks, or none. */
const isNested = (column: ColumnCounts, before: readonly ColumnCounts[]): boolean =>
  before.some(
    (other) =>
      other.holdsTags &&
      other.inside > column.inside &&
      [...column.types].every((type) => other.types.has(type)),
  );

/**
 * Words stand in the first column that counts nothing, does not stay the same and is not of numbers; tags in the last one
 * that mostly holds tags of chunks, and not only chunks within those of another; where none does, in the last one of few
 * different entries. Null where no column does.
 * @param chosen columns that the reader names, from 1
 */
export function* findColumns(
  lines: Iterable<string>,
  chosen: ColumnPair | null,
): Sliced<TaggedColumns | null> {
  const usual = new Commonest();
  const found: ColumnCounts[] = [];
  let line = 0;
  for (const content of lines) {
    if (endsSlice(line++)) yield;
    const columns = columnsOf(content);
    if (columns.length < 2 || columns[0] === DOCUMENT_MARK) continue;
    // Whatever a file holds, so many columns are none of words and tags.
    if (columns.length > MOST_COLUMNS) continue;
    usual.add(columns.length);
    columns.forEach((text, c) => {
      (found[c] ??= new ColumnCounts()).add(text);
    });
  }
  const width = usual.value;
  const columns = found.slice(0, width);
  /** Of documents and their sentences, the sentences. */
  const sentenceBeside = (...others: readonly number[]): number | null =>
    columns
      .flatMap((column, c) => (column.stays && !others.includes(c) ? [{ c, changes: column.changes }] : []))
      .toSorted((a, b) => b.changes - a.changes)[0]?.c ?? null;
  if (chosen !== null) {
    const [word, tag] = [chosen[0] - 1, chosen[1] - 1];
    return { word, tag, usual: width, chunks: false, sentence: sentenceBeside(word, tag) };
  }
  const ofChunks = columns.findLastIndex(
    (column, c) => column.holdsTags && !isNested(column, columns.slice(0, c)),
  );
  const even = usual.share > NEARLY_ALL;
  const tag = ofChunks >= 0 || !even ? ofChunks : columns.findLastIndex((column) => column.holdsLabels);
  const find = (fits: (column: ColumnCounts) => boolean): number =>
    columns.findIndex((column, c) => c !== tag && fits(column));
  const words = find((column) => !column.leads && column.holdsWords);
  // Where all are numbers or stay the same, words do, too.
  const ways = [words, find((column) => !column.leads), find((column) => !column.countsWords)];
  const word = ofChunks >= 0 ? (ways.find((c) => c >= 0) ?? -1) : words;
  if (tag < 0 || word < 0) return null;
  return { word, tag, usual: width, chunks: ofChunks >= 0, sentence: sentenceBeside(word, tag) };
}

const MOST_COLUMNS = 64;
/** Lines of prose differ in how many words they have. */
const NEARLY_ALL = 0.95;
