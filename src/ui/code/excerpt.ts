/** A part of a source file: the lines from one that is named to where its brackets close, or to another one. */
import { assert, at } from '../../base/assert.ts';

export interface Excerpt {
  /** Under `src/`. */
  readonly file: string;
  /** What its first line alone has. */
  readonly from: string;
  /** What its last line is the first to have; absent: it goes to where the brackets of its first line close. */
  readonly to?: string;
}

export interface Cut {
  /** As they stand in the file. */
  readonly lines: readonly string[];
  /** Number of the first one in the file, from 1. */
  readonly first: number;
  /** Blanks that all lines begin with. */
  readonly indent: number;
}

/** How many more brackets a line opens than it closes; what stands in a comment does not count. */
function opens(line: string): number {
  const code = line.replace(/\/\/.*$/, '');
  const count = (brackets: RegExp): number => code.match(brackets)?.length ?? 0;
  return count(/[([{]/g) - count(/[)\]}]/g);
}

/** Position of the line that closes all brackets opened since the first; −1 where none does. */
function closing(lines: readonly string[], first: number): number {
  let depth = 0;
  return lines.findIndex((line, i) => {
    if (i >= first) depth += opens(line);
    return i >= first && depth <= 0;
  });
}

/** Position of the only line that has `part`. @throws Error where none has, or several have */
export function onlyLine(lines: readonly string[], part: string): number {
  const found = lines.flatMap((line, i) => (line.includes(part) ? [i] : []));
  assert(found.length === 1, `one line has ${part}, not ${found.length}`);
  return at(found, 0);
}

/** @throws Error where the excerpt does not begin at exactly one line, or has no end */
export function cutOut(source: string, { from, to }: Omit<Excerpt, 'file'>): Cut {
  const all = source.split('\n');
  const first = onlyLine(all, from);
  const last =
    to === undefined ? closing(all, first) : all.findIndex((line, i) => i > first && line.includes(to));
  assert(last >= first, `the part from ${from} has an end`);
  const lines = all.slice(first, last + 1);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return { lines, first: first + 1, indent: Math.min(...indents) };
}
