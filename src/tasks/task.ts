/** What is learned: examples with inputs and target tokens, and the splits a data set offers. Pure data. */

import type { Tokens } from '../base/tokens.ts';
import type { Packing } from './packing.ts';

/** One sequence to read. Where lengths are known beforehand S = T: one source cell per target token. */
export interface Example {
  /** Position in `DataSet.examples`. */
  readonly index: number;
  /** Source cells [S, D], row-major; letters: 0/1 pixels, D = 128 (16 rows of 8); tokens: D = 1. */
  readonly inputs: Tokens;
  /** Target tokens [T], each 0 … V − 1; without the one that ends sequences. */
  readonly targets: Tokens;
}

/** Which examples train and which test; indices into `DataSet.examples`. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** A split by name: its id goes into settings and links, its label and explanation to the reader. */
export interface SplitChoice {
  /** `by-type`, `by-writer`, `fold-0` … `fold-9`. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

/** What there is to learn. */
export type TaskName = 'letters' | 'spelling' | 'chunking' | 'translation' | 'toy';

/** What tokens mean, as a run was trained with them: other data can be read with the same. */
export type Vocabularies = Pick<DataSet, 'task' | 'vocabulary' | 'sourceVocabulary'>;

/** A data set in memory. */
export interface DataSet {
  readonly name: string;
  readonly task: TaskName;
  /** V token strings. */
  readonly vocabulary: readonly string[];
  /** What the tokens that are read mean; null where vectors are. */
  readonly sourceVocabulary: readonly string[] | null;
  readonly packing: Packing;
  readonly examples: readonly Example[];
  /** Who wrote each example, from 0; absent where the source does not tell. */
  readonly writers?: Int32Array;
  readonly splits: readonly SplitChoice[];
  /** FNV-1a hash of the content: the same data in another file has the same fingerprint. */
  readonly fingerprint: string;
  /** 128 bits of SHA-256 of a file's unpacked bytes, 32 hexadecimal digits; absent where the data were made, not read. */
  readonly content?: string;
  /** How a training example looks at a pass (from 0) over the data; absent where it always looks the same. */
  readonly at?: (example: Example, pass: number) => Example;
  /** @throws PlaygroundError `bad-setting` when the data set has no split of that id (the message lists the ids). */
  split(id: string): Split;
}
