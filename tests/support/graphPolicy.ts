/**
 * Toy graphs of two choices with a cost at every leaf, and a policy that scores features which several choices may
 * share: a network that sees its whole prefix could not be fooled as these are.
 * @see Chang et al. 2015, Learning to Search Better than Your Teacher (LOLS), Figure 3
 */
import { at } from '../../src/base/assert.ts';
import type { ContestantSettings } from '../../src/experiments/settings.ts';
import { searnnFor } from '../../src/methods/searnn.ts';
import { lowestToken } from '../../src/searnn/bestToken.ts';
import type { TieBreaker } from '../../src/searnn/bestToken.ts';
import { batchOf, contextOf } from './lessons.ts';
import { outcomeOf } from './outcome.ts';
import { TablePolicy } from './tablePolicy.ts';
import type { TiePick } from './tablePolicy.ts';

/** State s1 leads by choice 0 to s2, by choice 1 to s3. Entries are per state s1, s2, s3 and choice 0, 1. */
export interface Graph {
  /** The name of the feature of each choice; equal names share a weight. */
  readonly features: readonly (readonly [string, string])[];
  /** Cost of each leaf: s2 by 0, s2 by 1, s3 by 0, s3 by 1. */
  readonly leaves: readonly [number, number, number, number];
  /** What the reference chooses in s1, s2, s3. */
  readonly reference: readonly [number, number, number];
}

export interface Training extends Partial<ContestantSettings> {
  /** Who wins a tie of scores while training. */
  readonly pick?: TiePick;
  /** Who wins a tie of costs. */
  readonly breakTie?: TieBreaker;
}

const LEARNING_RATE = 0.2;
const UPDATES = 600;

/** Trains by SeaRNN from equal scores; then tells the weights and what a decode costs. */
export async function play(graph: Graph, { pick, breakTie = lowestToken, ...settings }: Training) {
  const weights = new Map(graph.features.flat().map((feature) => [feature, 0]));
  const state = (prefix: readonly number[]): number => (prefix.length === 0 ? 0 : 1 + at(prefix, 0));
  const policyWith = (tie?: TiePick) =>
    new TablePolicy(
      2,
      (_batch, _b, prefix) => at(graph.features, state(prefix)).map((feature) => weights.get(feature) ?? 0),
      tie,
    );
  const leafCost = (first: number, second: number): number => at(graph.leaves, 2 * first + second);
  const [start] = graph.reference;
  const truth = Uint8Array.of(start, at(graph.reference, 1 + start));
  const batch = batchOf([{ index: 0, inputs: new Uint8Array(4), targets: truth }]);
  const method = searnnFor(
    {
      cost: (finished, _truth, _length, row) => leafCost(at(finished, row), at(finished, row + 1)),
      reference: (finished, _truth, from, length, row) => {
        for (let p = from; p < length; p++)
          finished[row + p] = at(graph.reference, state(Array.from(finished.subarray(row, row + p))));
      },
    },
    breakTie,
  );
  for (let step = 0; step < UPDATES; step++) {
    const lesson = await method.teach(batch, contextOf(policyWith(pick), settings, { step }));
    const tokens = await lesson.rollIn.tokens();
    const { dLogits } = await outcomeOf(lesson);
    [[], [at(tokens, 0)]].forEach((prefix, t) =>
      at(graph.features, state(prefix)).forEach((feature, a) =>
        weights.set(feature, (weights.get(feature) ?? 0) - LEARNING_RATE * at(dLogits, 2 * t + a)),
      ),
    );
  }
  /** Cost of the greedy leaf when ties of scores are won by `tie`. */
  const cost = async (tie?: TiePick): Promise<number> => {
    const rollIn = await policyWith(tie).rollIn(batch, Uint8Array.of(0, 0));
    const tokens = await rollIn.tokens();
    return leafCost(at(tokens, 0), at(tokens, 1));
  };
  return { weights, cost };
}

/** Wins ties by the first choice at s1 and by the second at s2 and s3, and so on: one pick per depth. */
export const picks =
  (atFirst: 0 | 1, atSecond: 0 | 1): TiePick =>
  (tied, prefix) =>
    at(tied, Math.min(prefix.length === 0 ? atFirst : atSecond, tied.length - 1));
