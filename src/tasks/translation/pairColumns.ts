/** Which two columns of a file of pairs are the sentences, found from all its lines together. */
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { Commonest, isHeader } from '../columns.ts';
import type { Aside } from '../understood.ts';
import { saysHtml, textOfHtml } from './htmlMarks.ts';

/** Columns from 0. */
export interface PairColumns {
  readonly source: number;
  readonly target: number;
  /** How many columns most lines have. */
  readonly usual: number;
}

/** The columns of a line, between tabs, perhaps of HTML; empty ones behind the second are none. */
export function cellsOf(line: string, html = false): readonly string[] {
  const cells = line.split('\t').map((each) => (html ? textOfHtml(each.trim()) : each.trim()));
  while (cells.length > 2 && cells.at(-1) === '') cells.pop();
  return cells;
}

/**
 * Why a line is no pair; null where it is one. A line that begins with `#` is a comment where it has no columns, and, before
 * all pairs, where a blank or names of columns follow.
 */
export function asideOf(line: string, cells: readonly string[], before: boolean): Aside | null {
  if (line.startsWith('#') && (cells.length < 2 || (before && /^#+\s/.test(line)))) return 'comment';
  return before && isHeader(cells) ? 'header' : null;
}

/** A sentence has letters, and is no address. */
const isSentence = (text: string): boolean => /\p{L}/u.test(text) && !/^\w+:\/\/\S+$/.test(text);

interface Column {
  sentences: number;
  entries: number;
  first: string;
  /** Whether all entries are the same, as the name of a language is. */
  constant: boolean;
  /** Whether each entry numbers its line, perhaps with letters. */
  numbers: boolean;
}

/** A token with a digit: `en-17`. */
const isNumber = (text: string): boolean => /^\S*\d\S*$/.test(text);

/** What Anki writes above its notes: which column holds no field of them, from 1. */
const ANKI = /^#(?:guid|notetype|deck|tags) column:(\d{1,2})$/;

/** The first two columns that mostly hold sentences; null where there are none. */
export function* findPairColumns(lines: Iterable<string>): Sliced<PairColumns | null> {
  const usual = new Commonest();
  const columns: Column[] = [];
  const others = new Set<number>();
  let [line, before, html] = [0, true, false];
  for (const content of lines) {
    if (endsSlice(line++)) yield;
    const [, named] = before ? (ANKI.exec(content.trim()) ?? []) : [];
    if (named !== undefined) others.add(Number(named) - 1);
    html ||= before && saysHtml(content);
    const cells = cellsOf(content, html);
    if (cells.length < 2 || cells.length > MOST_COLUMNS || asideOf(content, cells, before) !== null) continue;
    before = false;
    usual.add(cells.length);
    cells.forEach((text, c) => {
      const column = (columns[c] ??= {
        sentences: 0,
        entries: 0,
        first: text,
        constant: true,
        numbers: true,
      });
      column.entries++;
      column.sentences += Number(isSentence(text));
      column.constant &&= text === column.first;
      column.numbers &&= isNumber(text);
    });
  }
  if (usual.value < 2) return null;
  if (usual.value === 2) return { source: 0, target: 1, usual: 2 };
  const found = columns
    .slice(0, usual.value)
    .flatMap((column, c) => (column.sentences > column.entries / 2 && !others.has(c) ? [{ column, c }] : []));
  // What stays the same is the name of a language.
  const changing = found.filter(({ column }) => !column.constant || column.entries < FEW);
  const unnumbered = changing.filter(({ column }) => !column.numbers);
  const [source, target] = unnumbered.length < 2 ? changing : unnumbered;
  return source && target ? { source: source.c, target: target.c, usual: usual.value } : null;
}

const MOST_COLUMNS = 64;
/** Of so few lines nobody can tell what stays the same. */
const FEW = 4;
