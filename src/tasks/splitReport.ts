/** What a split of some data is like: test sequences that training has, too, words that the vocabulary lacks, lengths. */
import { at } from '../base/assert.ts';
import { endsSlice, type Sliced } from '../base/sliced.ts';
import type { Tokens } from '../base/tokens.ts';
import { UNKNOWN } from './chunking/wordTokens.ts';
import { UnknownCount, type Counted } from './unknownShare.ts';
import { examplesOf, type DataSet, type Example, type Split } from './task.ts';

/** Unknown words in what trains and in what tests. */
export interface UnknownWords {
  readonly train: Counted;
  readonly test: Counted;
}

/** Data as a split divides them. */
export interface SplitReport {
  readonly trainCount: number;
  readonly testCount: number;
  /** Test sequences that training reads, too, and those that it reads with the same truth. */
  readonly repeatedSources: number;
  readonly repeatedPairs: number;
  /** Words that are read, and words of the truth; null where no token stands for unknown ones. */
  readonly unknownRead: UnknownWords | null;
  readonly unknownTrue: UnknownWords | null;
  /** Mean lengths of what is read; whether they differ by more than chance would make them. */
  readonly lengths: { readonly train: number; readonly test: number; readonly differ: boolean };
}

/**
 * In one of a thousand shuffled splits the means are further apart, in standard errors of the difference that a shuffled
 * split has: the spread of all lengths, times the root of 1 / training + 1 / test. Those of a sorted file are many times
 * as far.
 */
const FAR = 3.29;

/** Stands between what is read and its truth: no token. */
const BETWEEN = 0xffff_ffff;

/** Two sums over sequences. No two sequences that one meets share both, unless they are equal. */
interface Sums {
  readonly a: number;
  readonly b: number;
}

/** The sums of a sequence behind what was summed before. */
function sumsOf(sequence: ArrayLike<number>, { a, b }: Sums = { a: 0x811c9dc5, b: 0x9747b28c }): Sums {
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- pixels are many, and an iterator takes several times as long
  for (let i = 0; i < sequence.length; i++) {
    const token = sequence[i] ?? 0;
    a = Math.imul(a ^ token, 0x01000193);
    b = Math.imul(b ^ (b >>> 15) ^ (token + 1), 0x85ebca6b);
  }
  return { a, b };
}

/** 53 bits of them. */
const keyOf = ({ a, b }: Sums): number => (a >>> 0) * 2 ** 21 + (b >>> 11);

/** All that an example reads: its words where tokens do not tell them apart. */
const sourceOf = ({ sourceIds }: DataSet, { index, inputs }: Example): Sums =>
  sumsOf(sourceIds === undefined ? inputs : [at(sourceIds, index)]);
/** With each of its truths. */
function pairKeys(
  source: Sums,
  { targets, truth = targets, references = [truth] }: Example,
): readonly number[] {
  const between = sumsOf([BETWEEN], source);
  return references.map((one) => keyOf(sumsOf(one, between)));
}

/** One side of a split. */
interface Side {
  readonly lengths: readonly number[];
  readonly read: Counted | null;
  readonly true: Counted | null;
}

function* sideOf(
  data: DataSet,
  split: Split,
  indices: Int32Array,
  hear: (example: Example) => void,
): Sliced<Side> {
  const lengths: number[] = [];
  const known = (tokens: Tokens): Tokens =>
    tokens.map((token) => (token < data.vocabulary.length ? token : data.vocabulary.indexOf(UNKNOWN)));
  const [read, truth] = [new UnknownCount(data.sourceVocabulary), new UnknownCount(data.vocabulary)];
  for (const [i, example] of examplesOf(data, split, indices).entries()) {
    if (endsSlice(i)) yield;
    lengths.push(example.inputs.length / data.packing.inputSize);
    read.add(example.inputs);
    for (const one of example.references ?? [example.targets]) truth.add(known(one));
    hear(example);
  }
  return { lengths, read: read.counted, true: truth.counted };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function compareLengths(train: readonly number[], test: readonly number[]): SplitReport['lengths'] {
  const all = [...train, ...test];
  const mean = meanOf(all);
  const variance = meanOf(all.map((length) => (length - mean) ** 2));
  const means = { train: meanOf(train), test: meanOf(test) };
  const error = Math.sqrt(variance * (1 / train.length + 1 / test.length));
  return { ...means, differ: Math.abs(means.train - means.test) > FAR * error };
}

const bothOf = (train: Counted | null, test: Counted | null): UnknownWords | null =>
  train === null || test === null ? null : { train, test };

/** @throws PlaygroundError `bad-setting` when the data have no such split */
export function* splitReport(data: DataSet, id: string): Sliced<SplitReport> {
  const split = data.split(id);
  const [sources, pairs] = [new Set<number>(), new Set<number>()];
  const train = yield* sideOf(data, split, split.train, (example) => {
    const source = sourceOf(data, example);
    sources.add(keyOf(source));
    for (const key of pairKeys(source, example)) pairs.add(key);
  });
  let [repeatedSources, repeatedPairs] = [0, 0];
  const test = yield* sideOf(data, split, split.test, (example) => {
    const source = sourceOf(data, example);
    repeatedSources += Number(sources.has(keyOf(source)));
    repeatedPairs += Number(pairKeys(source, example).some((key) => pairs.has(key)));
  });
  return {
    ...{ trainCount: split.train.length, testCount: split.test.length, repeatedSources, repeatedPairs },
    ...{ unknownRead: bothOf(train.read, test.read), unknownTrue: bothOf(train.true, test.true) },
    lengths: compareLengths(train.lengths, test.lengths),
  };
}
