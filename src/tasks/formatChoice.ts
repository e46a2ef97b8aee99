/** The names of all formats of files, and how a reader says which one a file is in. */

export const FORMAT_IDS = [
  'letters',
  'tagged',
  'conllu',
  'pairs',
  'character-pairs',
  'misspelt-colon',
  'misspelt-arrow',
  'misspelt-dollar',
  'misspelt-columns',
  'text',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Two columns, counted from 1: what is read, and what is written. */
export type ColumnPair = readonly [read: number, written: number];

/** How a reader wants a file to be read: as which format, and out of which columns where the format has any. */
export interface FormatChoice {
  readonly id: FormatId;
  readonly columns: ColumnPair | null;
}

/** A choice as links, run files and the command line write it: `pairs`, `pairs:2,4`. */
export const choiceText = ({ id, columns }: FormatChoice): string =>
  columns === null ? id : `${id}:${columns.join(',')}`;
