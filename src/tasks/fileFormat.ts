/** A format of files as one object: how its first lines are known, and how all of them are read. */
import type { Sliced } from '../base/sliced.ts';
import type { ColumnPair, FormatId } from './formatChoice.ts';
import type { Found } from './understood.ts';
import type { DataSet, TaskName, Vocabularies } from './task.ts';

/** The beginning of a file. */
export interface FileHead {
  /** In lower case, without the `.gz` of what is packed. */
  readonly name: string;
  /** Its lines that are not blank; one that is cut off is left out. */
  readonly lines: readonly string[];
  /** How many runs of them there are without a blank one between. */
  readonly blocks: number;
}

const isBlank = (line: string): boolean => line.trim() === '';

/**
 * The beginning of a file, out of its first lines.
 * @param name of the file
 * @param all its first lines, blank ones too
 */
export const headOf = (name: string, all: readonly string[]): FileHead => ({
  name: name.toLowerCase().replace(/\.gz$/, ''),
  lines: all.filter((line) => !isBlank(line)),
  blocks: all.filter((line, i) => !isBlank(line) && isBlank(all[i - 1] ?? '')).length,
});

/** What a file holds, and its name for messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What is asked for beside the text. */
export interface HowToRead {
  /** null: they are found. */
  readonly columns: ColumnPair | null;
  /** What is held out and what tests, where it stands in files of its own. */
  readonly separate?:
    { readonly heldOut?: NamedText | undefined; readonly test?: NamedText | undefined } | undefined;
  /** Whether the lines of two files were put beside each other: none of them is a comment then. */
  readonly parallel?: boolean | undefined;
  /** What a run was trained with that is to read the file. */
  readonly trained?: Vocabularies | undefined;
}

/** What was made of a file. */
export interface ReadFile {
  readonly data: DataSet;
  readonly found: Found;
}

export interface FileFormat {
  readonly id: FormatId;
  readonly task: TaskName;
  /** What such a file holds, for a menu, told: `pairs of sentences`. */
  readonly title: () => string;
  /** What its two columns are, messages, where a reader may say which they are; null where that is no question. */
  readonly columns: readonly [read: string, written: string] | null;
  /** Whether two files may hold its two columns, line by line. */
  readonly parallel?: true;
  /** Whether nothing can test, or be held out, in a file of its own beside one. */
  readonly alone?: true;
  /** How well a file's first lines fit, all together: 0 not at all … 1. Linear in their length. */
  score(head: FileHead): number;
  /**
   * Reads a whole text; null where files are read byte by byte.
   * @throws PlaygroundError `bad-data` with the line and what is wrong with it
   */
  readonly read: ((name: string, text: string, how: HowToRead) => Sliced<ReadFile>) | null;
}

/** Share of the lines that fit; 0 where they are not most of them. */
export function shareOf(lines: readonly string[], fits: (line: string) => boolean): number {
  const share = lines.filter(fits).length / Math.max(1, lines.length);
  return share > 0.5 ? share : 0;
}
