/** The lines of a list of misspellings as two sides each, whichever of them is right, in each way that lists are written. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { tell } from '../../text/tell.ts';
import { columnsOf, isHeader } from '../columns.ts';
import { linesOf, shownLine } from '../lines.ts';
import type { LeftOut } from '../understood.ts';

/** Something written, and how often. */
export interface Entry {
  readonly written: string;
  readonly times: number;
}

/** One word, and all that stands beside it. */
export interface Row {
  readonly head: string;
  readonly items: readonly Entry[];
  /** Counted from 1. */
  readonly line: number;
}

const badRow = (line: number, content: string, what: string): PlaygroundError =>
  new PlaygroundError(
    'bad-data',
    tell(SPELLING_FILES.noRow, { line: String(line), shown: shownLine(content), what }),
  );

/** How rows are read out of a text. */
export type RowReader = (text: string, left: LeftOut) => Sliced<readonly Row[]>;

/** `forer*5`: what was written, and how often. */
function entryOf(text: string): Entry {
  const [count = '', times = '1'] = /\*(\d+)$/.exec(text) ?? [];
  return { written: text.slice(0, text.length - count.length).trimEnd(), times: Number(times) };
}

const isEntry = ({ written, times }: Entry): boolean => written !== '' && times > 0;

/** What stands before and behind the first mark of a line, without white space around; null where there is no mark or no head. */
export function sidesOf(line: string, mark: string): readonly [head: string, list: string] | null {
  const place = line.indexOf(mark);
  const [head, list] = [line.slice(0, Math.max(place, 0)).trim(), line.slice(place + mark.length).trim()];
  return head === '' ? null : [head, list];
}

/** Whether most lists of several words have commas between them; else there are blanks. */
function* haveCommas(text: string, mark: string): Sliced<boolean> {
  let [line, commas, blanks] = [0, 0, 0];
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    const list = sidesOf(content, mark)?.[1] ?? '';
    if (list.includes(',')) commas++;
    else if (/\s/.test(list)) blanks++;
  }
  return commas >= blanks;
}

/** Lines of a head, a mark, and words with commas or blanks between, each perhaps with a count: `word: wrod, wurd*3`. */
export const markedRows = (mark: string, what: () => string, blanks = true): RowReader =>
  function* (text, left) {
    const between = !blanks || (yield* haveCommas(text, mark)) ? ',' : /\s+/;
    const rows: Row[] = [];
    let line = 0;
    for (const content of linesOf(text)) {
      if (endsSlice(line++)) yield;
      if (content.trim() === '') continue;
      const sides = sidesOf(content, mark);
      if (sides === null && content.startsWith('#')) left.add('comment');
      else if (sides === null) throw badRow(line, content, what());
      else {
        const [head, list] = sides;
        const items = list.split(between).map((each) => entryOf(each.trim()));
        rows.push({ head, items: items.filter(isEntry), line });
      }
    }
    return rows;
  };

/** `_` stands for a blank, as in `$a_lot`. */
const unbound = (text: string): string => text.replaceAll('_', ' ').trim();

/** A line `$word`, then a line for each misspelling, perhaps with its count: `wrod 3`. */
export const dollarRows: RowReader = function* (text, left) {
  const rows: { head: string; items: Entry[]; line: number }[] = [];
  let line = 0;
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    const trimmed = content.trim();
    if (trimmed === '') continue;
    if (trimmed.startsWith('$')) {
      rows.push({ head: unbound(trimmed.slice(1)), items: [], line });
      continue;
    }
    const row = rows.at(-1);
    if (row === undefined && content.startsWith('#')) left.add('comment');
    else if (row === undefined)
      throw new PlaygroundError(
        'bad-data',
        tell(SPELLING_FILES.noWordAbove, { line: String(line), shown: shownLine(content) }),
      );
    else {
      const [word = '', times = '1', ...rest] = trimmed.split(/\s+/);
      const counts = rest.length === 0 && /^\d+$/.test(times);
      row.items.push({ written: unbound(counts ? word : trimmed), times: counts ? Number(times) : 1 });
    }
  }
  return rows.map((row) => ({ ...row, items: row.items.filter(isEntry) }));
};

/** Two columns, a word in each, and perhaps a third that says how often: the three of a row, or null. */
export function rowOf(
  columns: readonly string[],
): readonly [head: string, item: string, times: string] | null {
  const [head = '', item = '', times = '1', ...rest] = columns;
  return head !== '' && item !== '' && /^\d{1,9}$/.test(times) && rest.length === 0
    ? [head, item, times]
    : null;
}

/** The words of a column: those between commas where it has nothing else, else all that it holds as one. */
export function wordsOf(column: string): readonly string[] {
  const words = column.split(',').map((each) => each.trim());
  return words.every((word) => word !== '' && !/\s/.test(word)) ? words : [column];
}

/** Rows of `rowOf`; the second column may have several words, with commas between. */
export const columnRows: RowReader = function* (text, left) {
  const rows: Row[] = [];
  let line = 0;
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    const columns = columnsOf(content);
    if (columns.length === 0) continue;
    const row = rowOf(columns);
    if (rows.length === 0 && isHeader(columns)) left.add('header');
    // Above all rows a blank behind the mark tells a comment from a word.
    else if (row === null ? content.startsWith('#') : rows.length === 0 && /^#+\s/.test(content))
      left.add('comment');
    else if (row === null) throw badRow(line, content, tell(SPELLING_FILES.rows.columns));
    else {
      const [head, item, times] = row;
      const items = wordsOf(item).map(entryOf);
      const counted = items.map((entry) => ({ ...entry, times: entry.times * Number(times) }));
      rows.push({ head, items: counted.filter(isEntry), line });
    }
  }
  return rows;
};

/** Letters that both words have, as a part of all their letters: 0 … 1. */
function alikeness(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const letter of a.toLowerCase()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let both = 0;
  for (const letter of b.toLowerCase()) {
    const left = counts.get(letter) ?? 0;
    if (left > 0) both++;
    counts.set(letter, left - 1);
  }
  return (2 * both) / Math.max(1, a.length + b.length);
}

/** Whether two words could be one, misspelt: most of their letters are the same. */
export const areAlike = (a: string, b: string): boolean =>
  a.length <= MOST_LETTERS && b.length <= MOST_LETTERS && /\p{L}/u.test(a) && alikeness(a, b) > 0.6;

const MOST_LETTERS = 40;
