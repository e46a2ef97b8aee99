/** Small linear chains with everything about them known: all sequences are listed, one by one. */
import fc from 'fast-check';
import { at } from '../../src/base/assert.ts';
import { ChainScores } from '../../src/chain/chainScores.ts';
import { chainSize, type ChainShape } from '../../src/chain/chainShape.ts';
import type { Example } from '../../src/tasks/task.ts';

/** Scores of a word as plain numbers: of each token at each cell [T][V], and of each pair [V][V]. */
export interface Table {
  readonly cells: readonly (readonly number[])[];
  readonly pairs: readonly (readonly number[])[];
}

/** Any table of up to four tokens and five cells, with scores from `score`. */
export function arbitraryTable(score: fc.Arbitrary<number>): fc.Arbitrary<Table> {
  return fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([V, T]) => {
    const rows = (count: number) =>
      fc.array(fc.array(score, { minLength: V, maxLength: V }), { minLength: count, maxLength: count });
    return fc.record({ cells: rows(T), pairs: rows(V) });
  });
}

/** Scores of every size, so that some sequences matter and some do not. */
export const realScore = fc.double({ min: -30, max: 30, noNaN: true });
/** Scores that tie often and add up exactly. */
export const wholeScore = fc.integer({ min: -2, max: 2 });

/** The table as chains hold it. */
export function scoresOf({ cells, pairs }: Table): ChainScores {
  const scores = new ChainScores(pairs.length);
  scores.resize(cells.length);
  scores.cells.set(cells.flat());
  scores.pairs.set(pairs.flat());
  return scores;
}

/** All V^T sequences, in the order of the lowest last token, then the lowest one before it, and so on. */
function allSequences(V: number, T: number): number[][] {
  if (T === 0) return [[]];
  const shorter = allSequences(V, T - 1);
  return Array.from({ length: V }, (_, last) => shorter.map((head) => [...head, last])).flat();
}

export const everySequence = ({ cells, pairs }: Table): number[][] =>
  allSequences(pairs.length, cells.length);

/** A sequence's score, term by term. */
export function scoreByHand({ cells, pairs }: Table, tokens: readonly number[]): number {
  return tokens.reduce((sum, token, t) => {
    const before = tokens[t - 1];
    return sum + at(at(cells, t), token) + (before === undefined ? 0 : at(at(pairs, before), token));
  }, 0);
}

/** log Σ exp of values. */
export function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** Wrong tokens. */
export const wrongIn = (tokens: readonly number[], truth: readonly number[]): number =>
  tokens.filter((token, t) => token !== truth[t]).length;

export interface TinyProblem {
  readonly shape: ChainShape;
  readonly weights: Float32Array;
  readonly words: readonly Example[];
}

/** Any small chain with one to three words; weights are multiples of 1/8, so that sums of them are exact. */
export const arbitraryProblem: fc.Arbitrary<TinyProblem> = fc
  .record({ inputSize: fc.integer({ min: 1, max: 4 }), vocabularySize: fc.integer({ min: 2, max: 4 }) })
  .chain((shape) => {
    const size = chainSize(shape);
    const word = fc.integer({ min: 1, max: 4 }).chain((T) =>
      fc.record({
        inputs: fc.array(fc.integer({ min: 0, max: 1 }), {
          minLength: T * shape.inputSize,
          maxLength: T * shape.inputSize,
        }),
        targets: fc.array(fc.integer({ min: 0, max: shape.vocabularySize - 1 }), {
          minLength: T,
          maxLength: T,
        }),
      }),
    );
    return fc
      .record({
        weights: fc.array(fc.integer({ min: -16, max: 16 }), { minLength: size, maxLength: size }),
        words: fc.array(word, { minLength: 1, maxLength: 3 }),
      })
      .map(({ weights, words }) => ({
        shape,
        weights: Float32Array.from(weights, (weight) => weight / 8),
        words: words.map(({ inputs, targets }, index) => ({
          index,
          inputs: Uint8Array.from(inputs),
          targets: Uint8Array.from(targets),
        })),
      }));
  });

/** A word's table, read off the weights by their documented places. */
export function tableByHand({ shape, weights }: TinyProblem, { inputs, targets }: Example): Table {
  const { inputSize: D, vocabularySize: V } = shape;
  const row = (first: number) => Array.from({ length: V }, (_, a) => at(weights, first * V + a));
  const tokens = Array.from({ length: V }, (_, a) => a);
  return {
    cells: Array.from(targets, (_, t) =>
      tokens.map((a) => {
        const lit = Array.from({ length: D }, (__, d) => at(inputs, t * D + d) * at(row(d), a));
        const start = t === 0 ? at(row(D + 1 + V), a) : 0;
        return lit.reduce((sum, score) => sum + score, at(row(D), a) + start);
      }),
    ),
    pairs: tokens.map((a) => row(D + 1 + a)),
  };
}
