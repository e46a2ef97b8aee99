/** Where in the lines of tagged sentences the words and the tags stand, found from all lines together. */
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { columnsOf, Commonest } from '../columns.ts';
import type { ColumnPair } from '../formatChoice.ts';

/** Columns from 0. */
export interface TaggedColumns {
  readonly word: number;
  readonly tag: number;
  /** How many columns most lines have. */
  readonly usual: number;
}

/** `O`, or a letter of a scheme and a type: B and I, E and S of IOBES, L and U of BILOU. */
export const isTag = (text: string): boolean => /^(?:O|[BIESLU]-\S+)$/.test(text);

/** Says where a document begins; no word. */
export const DOCUMENT_MARK = '-DOCSTART-';

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);

/** What one column holds: how many of its entries are tags, and how many count the words of a sentence. */
interface Column {
  entries: number;
  tags: number;
  counts: number;
  last: number;
}

/** Where the tag of a line stands: the last column of most lines is the last one of every line. */
export const tagOf = (columns: readonly string[], { tag, usual }: TaggedColumns): string | undefined =>
  tag === usual - 1 ? columns.at(-1) : columns[tag];

/**
 * Words stand in the first column that does not count them, tags in the last one that mostly holds tags; null where no
 * column does.
 * @param chosen columns that the reader names, from 1
 */
export function* findColumns(
  lines: Iterable<string>,
  chosen: ColumnPair | null,
): Sliced<TaggedColumns | null> {
  const usual = new Commonest();
  const found: Column[] = [];
  let line = 0;
  for (const content of lines) {
    if (endsSlice(line++)) yield;
    const columns = columnsOf(content);
    if (columns.length < 2 || columns[0] === DOCUMENT_MARK) continue;
    // Whatever a file holds, so many columns are none of words and tags.
    if (columns.length > MOST_COLUMNS) continue;
    usual.add(columns.length);
    columns.forEach((text, c) => {
      const column = (found[c] ??= { entries: 0, tags: 0, counts: 0, last: 0 });
      column.entries++;
      column.tags += Number(isTag(text));
      if (!isNumber(text)) return;
      // Words are counted from 0 or from 1 in each sentence.
      const number = Number(text);
      if (number <= 1 || number === column.last + 1) column.counts++;
      column.last = number;
    });
  }
  const width = usual.value;
  if (chosen !== null) return { word: chosen[0] - 1, tag: chosen[1] - 1, usual: width };
  const columns = found.slice(0, width);
  const tag = columns.findLastIndex(({ tags, entries }) => tags > entries / 2);
  const word = columns.findIndex(({ counts, entries }, c) => c !== tag && counts < 0.8 * entries);
  return tag < 0 || word < 0 ? null : { word, tag, usual: width };
}

const MOST_COLUMNS = 64;
