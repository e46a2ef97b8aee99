/** The formats of lists of misspellings, as the list of formats has them. */
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { tell } from '../../text/tell.ts';
import { columnsOf, isHeader } from '../columns.ts';
import { shareOf, type FileFormat, type FileHead } from '../fileFormat.ts';
import type { ColumnPair, FormatId } from '../formatChoice.ts';
import { readSeparate } from '../separateTexts.ts';
import { firstOf, LeftOut, type Parsed } from '../understood.ts';
import {
  areAlike,
  columnRows,
  dollarRows,
  markedRows,
  rowOf,
  sidesOf,
  wordsOf,
  type Row,
  type RowReader,
} from './listLines.ts';
import { othersNote } from './othersNote.ts';
import { misspellingsDataSet, type Misspelt } from './misspellings.ts';
import { misspeltOf, rightSideOf } from './rightSide.ts';
import { textOf, tokensOf } from './symbols.ts';

const { misspelt: TITLES, misspeltColumns } = FILE_FORMATS;
const { right: NOTES, rows: ROWS } = SPELLING_FILES;
/** The mark of the lists that have one, which is none of a language. */
const ARROW = '->';

/** A way to write lists. */
interface ListKind {
  readonly id: FormatId;
  readonly title: FileFormat['title'];
  readonly rows: RowReader;
  /** The side that is right by custom; null where there is none. */
  readonly usual: 'first' | 'second' | null;
  /** Whether a right word may have several lines, which are gathered. */
  readonly gathers?: boolean;
  readonly score: (head: FileHead) => number;
}

const withoutComments = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !line.startsWith('#'));

const oneWord = (text: string): boolean => !/\s/.test(text.trim());

/** One word without the marks of other lists. */
const isPlain = (text: string): boolean => oneWord(text) && !/:$|->|^\$/.test(text);

/** Words that are looked at in a line. */
const ITEMS = 8;

/** One word, a mark, and words with commas between; or with blanks, where they look like the first. */
function isMarked(line: string, mark: string): boolean {
  const sides = sidesOf(line, mark);
  if (sides === null || !oneWord(sides[0])) return false;
  const [head, list] = sides;
  if (list.split(',', ITEMS).every((part) => part !== '' && oneWord(part))) return true;
  const items = list.split(/[\s,]+/, ITEMS);
  return items.filter((item) => areAlike(head, item)).length > items.length / 2;
}

const marked = (mark: string) => (line: string) => isMarked(line, mark);

export const KINDS = {
  colon: {
    id: 'misspelt-colon',
    title: () => tell(TITLES.colon),
    rows: markedRows(':', () => tell(ROWS.colon)),
    usual: 'first',
    score: ({ lines }) => shareOf(withoutComments(lines), marked(':')),
  },
  arrow: {
    id: 'misspelt-arrow',
    title: () => tell(TITLES.arrow, { arrow: ARROW }),
    // What was meant may be two words.
    rows: markedRows(ARROW, () => tell(ROWS.arrow, { arrow: ARROW }), false),
    usual: 'second',
    score: ({ lines }) => shareOf(withoutComments(lines), marked(ARROW)),
  },
  dollar: {
    id: 'misspelt-dollar',
    title: () => tell(TITLES.dollar),
    rows: dollarRows,
    usual: 'first',
    score: ({ lines }) => {
      const words = withoutComments(lines);
      const heads = words.filter((line) => /^\$\S+\s*$/.test(line)).length;
      const begins = words[0]?.startsWith('$') === true && heads > 0.02 * words.length;
      return begins ? shareOf(words, (line) => /^\S+(?:\s+\d+)?\s*$/.test(line)) : 0;
    },
  },
  columns: {
    id: 'misspelt-columns',
    title: () => tell(TITLES.columns),
    rows: columnRows,
    usual: null,
    gathers: true,
    score: ({ lines }) => {
      const rows = withoutComments(lines).filter((line, i) => i > 0 || !isHeader(columnsOf(line)));
      const share = shareOf(rows, (line) => {
        const [first, second] = rowOf(columnsOf(line)) ?? ['', ''];
        const words = wordsOf(second);
        return [first, ...words].every(isPlain) && words.some((word) => areAlike(first, word));
      });
      return share > 0.8 ? share : 0;
    },
  },
} as const satisfies Readonly<Record<string, ListKind>>;

/** @throws PlaygroundError `bad-data` with the line and what is wrong with it */
export function* parseMisspellings(
  text: string,
  { rows: rowsOf, usual, gathers = false }: ListKind,
  chosen: ColumnPair | null = null,
  by?: 'asTraining',
): Sliced<Parsed<Misspelt>> {
  const left = new LeftOut();
  const rows = yield* rowsOf(text, left);
  const { right, why } = yield* rightSideOf(rows, usual, chosen, by);
  const turned = gathers && right === 'first' ? rows.flatMap(turnedRow) : rows;
  const items = yield* misspeltOf(turned, gathers ? 'second' : right, left);
  const several = yield* ofSeveralWords(items);
  return {
    items,
    columns: right === 'first' ? [2, 1] : [1, 2],
    notes: [
      tell(NOTES[right], { why }),
      ...(several === 0 ? [] : [tell(SPELLING_FILES.several, { count: several })]),
      ...left.notes(),
    ],
  };
}

/** How many misspellings stand at more than one word. */
function* ofSeveralWords(items: readonly Misspelt[]): Sliced<number> {
  const words = new Map<string, string>();
  const several = new Set<string>();
  for (const [i, { right, wrong }] of items.entries()) {
    if (endsSlice(i)) yield;
    const word = textOf(tokensOf(right));
    for (const { written } of wrong) {
      const key = textOf(tokensOf(written));
      if ((words.get(key) ?? word) !== word) several.add(key);
      words.set(key, word);
    }
  }
  return several.size;
}

/** Each word of a row takes the head’s place. */
const turnedRow = ({ head, items, line }: Row): Row[] =>
  items.map(({ written, times }) => ({ head: written, items: [{ written: head, times }], line }));

const shown = ({ right, wrong }: Misspelt) => ({
  read: wrong.map(({ written }) => written).join(', '),
  written: right,
});

const formatOf = (kind: ListKind): FileFormat => ({
  id: kind.id,
  task: 'spelling',
  title: kind.title,
  columns: [misspeltColumns.wrong, misspeltColumns.right],
  score: kind.score,
  *read(name, text, how) {
    const { items, columns, notes } = yield* parseMisspellings(text, kind, how.columns);
    // Which side is right is told by what trains.
    const { separate, ofParts } = yield* readSeparate(how, (each) =>
      parseMisspellings(each, kind, columns, how.columns === null ? 'asTraining' : undefined),
    );
    const data = yield* misspellingsDataSet(name, items, separate);
    const others = othersNote(items.map((word) => word.right).join(' '));
    return {
      data,
      found: { columns, notes: [...notes, ...others, ...ofParts], examples: firstOf(items, shown) },
    };
  },
});

export const listFormats: readonly FileFormat[] = Object.values(KINDS).map(formatOf);
