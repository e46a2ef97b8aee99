/** What is learned: examples with inputs and target tokens, and the splits a data set offers. Pure data. */

import { at } from '../base/assert.ts';
import type { Tokens } from '../base/tokens.ts';
import type { Packing } from './packing.ts';
import type { Understood } from './understood.ts';

/** One sequence to read. Where lengths are known beforehand S = T: one source cell per target token. */
export interface Example {
  /** Position in `DataSet.examples`. */
  readonly index: number;
  /** Source cells [S, D], row-major; letters: 0/1 pixels, D = 128 (16 rows of 8); tokens: D = 1. */
  readonly inputs: Tokens;
  /** Target tokens [T], each 0 … V − 1; without the one that ends sequences. */
  readonly targets: Tokens;
  /**
   * What is written is scored against this [T]: the targets, but a word that the vocabulary lacks has a token of its own,
   * V or more, which nobody can write. Absent where the vocabulary has all of them. @see Packing.words
   */
  readonly truth?: Tokens;
  /**
   * Where what is read has several truths, that of `targets` first: what is written is scored against all of them.
   * Absent where it has one.
   */
  readonly references?: readonly Tokens[];
}

/** Sequences of a source that are no examples, and why. */
export interface Omission {
  readonly count: number;
  /** `more than 15 words on a side`: what they have. */
  readonly reason: string;
}

/** Which examples train and which test; indices into `DataSet.examples`. */
export interface Split {
  readonly train: Int32Array;
  /** What a file of its own holds out of training to choose on; absent where settings say how much that is. */
  readonly heldOut?: Int32Array;
  readonly test: Int32Array;
  /** The truths of those that test or are held out and have several. @see Example.references */
  readonly references?: ReadonlyMap<number, readonly Tokens[]>;
}

/** A split by name: its id goes into settings and links, its label and explanation to the reader. */
export interface SplitChoice {
  /** `by-type`, `by-writer`, `fold-0` … `fold-9`. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

/** What there is to learn, by name. */
export type TaskName = 'letters' | 'spelling' | 'chunking' | 'translation' | 'toy' | 'own';

/** Which sides of pairs of sentences are cut into characters, not into words. */
export interface CharacterSides {
  readonly read: boolean;
  readonly written: boolean;
}

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
  /** Absent where no side is cut into characters. */
  readonly characters?: CharacterSides | undefined;
  readonly examples: readonly Example[];
  /** How often every sequence stands among the examples: once for each split. Absent where all splits divide the same ones. */
  readonly versions?: number;
  /**
   * What each example reads, by its real words: a number each that only equal ones share. Absent where the tokens say it, as
   * where no token stands for several words.
   */
  readonly sourceIds?: Int32Array;
  /** Who wrote each example, from 0; absent where the source does not tell. */
  readonly writers?: Int32Array;
  /** What of the source is not among the examples; absent where nothing is left out. */
  readonly leftOut?: readonly Omission[];
  readonly splits: readonly SplitChoice[];
  /** FNV-1a hash of the content: the same data in another file has the same fingerprint. */
  readonly fingerprint: string;
  /** 128 bits of SHA-256 of a file's unpacked bytes, 32 hexadecimal digits; absent where the data were made, not read. */
  readonly content?: string;
  /** What was understood of the file; absent where the data were made, not read. */
  readonly understood?: Understood;
  /** What the data's own error is called, where a plugin measures one; absent where errors are those of all tasks. */
  readonly errorName?: string;
  /** Tokens as the text that they stand for, where that is not what `Task.join` makes of them. */
  readonly asText?: (tokens: ArrayLike<number>) => string;
  /** How a training example looks at a pass (from 0) over the data; absent where it always looks the same. */
  readonly at?: (example: Example, pass: number) => Example;
  /** @throws PlaygroundError `bad-setting` when the data set has no split of that id (the message lists the ids). */
  split(id: string): Split;
}

/** How many sequences there are, each counted once. */
export const sequenceCount = ({ examples, versions = 1 }: Pick<DataSet, 'examples' | 'versions'>): number =>
  examples.length / versions;

/** Examples of a split, with all their truths where they have several there. */
export const examplesOf = (
  { examples }: Pick<DataSet, 'examples'>,
  { references }: Split,
  indices: Int32Array,
): Example[] =>
  Array.from(indices, (index) => {
    const example = at(examples, index);
    const truths = references?.get(index);
    return truths === undefined ? example : { ...example, references: truths };
  });

/** A noun, in the singular and the plural. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** How what a contestant makes of a sequence is spoken of: handwriting is read, what is written of tokens is written. */
export interface Verbs {
  /** MLE `reads` “cat”. */
  readonly does: string;
  /** An n that is `read` as u. */
  readonly done: string;
  /** Letters `misread`. */
  readonly wrong: string;
}

/** Of all tasks but letters. */
export const WRITES: Verbs = { does: 'writes', done: 'written', wrong: 'mistaken' };

/** Figures of a data set, for a sentence about it. */
export interface DataFigures {
  /** What the data are called. */
  readonly name: string;
  readonly exampleCount: number;
  readonly vocabulary: readonly string[];
  readonly sourceVocabulary: readonly string[] | null;
  readonly characters?: CharacterSides | undefined;
  /** Different sequences, and cells that are written in all of them. */
  readonly typeCount: number;
  readonly cellCount: number;
}

/** What a reader types instead of the data. */
export interface Typing {
  /** What to type, and what comes of it. */
  readonly ask: string;
  /** Something to begin with. */
  readonly sample: string;
}

/** Views that only some tasks have. */
export interface TaskViews {
  /** What is read and what is written stand in another order, or differ in length: links show who looked where. */
  readonly links: boolean;
  /** What is read is what is written, spoilt: the places where they differ are marked. */
  readonly spoils: boolean;
  /** What is written are tags that open and close brackets over what is read. */
  readonly brackets: boolean;
}

/** Data that come with the playground, as they are known before they are made. */
export interface BuiltInFacts {
  /** What they are, in a few words. */
  readonly name: string;
  /** The splits that they offer, the first being their own. */
  readonly splits: readonly string[];
  /** What of them lies in `public/`; null where they are made. */
  readonly file: string | null;
}

/** Of sentences that are cut into characters. */
export const CHARACTER: Noun = { one: 'character', many: 'characters' };

/** Everything that is true of one task and not of all: whoever speaks or shows asks here. How its data are read: `TaskSources`. */
export interface Task {
  readonly id: TaskName;
  /** Above its data. */
  readonly title: string;
  /** One token that is written. */
  readonly unit: Noun;
  /** All that is written of one example. */
  readonly sequence: Noun;
  /** What is read at one place. */
  readonly source: Noun;
  readonly verbs: Verbs;
  /** Whether tokens are those of a file, as words and tags are; letters, symbols and digits are the same everywhere. */
  readonly ownVocabulary: boolean;
  /** Tokens as one text. */
  readonly join: (tokens: readonly string[]) => string;
  /** Its data in one sentence. */
  readonly describe: (figures: DataFigures) => string;
  /** Null where nothing is typed: what is read is drawn, or the page never has such data. */
  readonly typing: Typing | null;
  readonly views: TaskViews;
  /** What comes with the playground, by its id in settings and links. */
  readonly builtIn: Readonly<Record<string, BuiltInFacts>>;
}
