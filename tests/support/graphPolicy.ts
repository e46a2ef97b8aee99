/** Plays the graphs of LOLS with any winner of ties. */
import { at } from '../../src/base/assert.ts';
import type { ContestantSettings } from '../../src/experiments/settings.ts';
import { searnnWith } from '../../src/methods/searnn.ts';
import { lowestToken } from '../../src/searnn/bestToken.ts';
import type { TieBreaker } from '../../src/searnn/bestToken.ts';
import { graphProblem, referencePath, type FeatureGraph } from '../../src/searnn/featureGraph.ts';
import { batchOf, contextOf } from './lessons.ts';
import { outcomeOf } from './outcome.ts';
import { TablePolicy } from './tablePolicy.ts';
import type { TiePick } from './tablePolicy.ts';

export interface Training extends Partial<ContestantSettings> {
  /** Who wins a tie of scores while training. */
  readonly pick?: TiePick;
  /** Who wins a tie of costs. */
  readonly breakTie?: TieBreaker;
}

const LEARNING_RATE = 0.2;
const UPDATES = 600;

/** Trains by SeaRNN from equal scores; then tells the weights and what a decode costs. */
export async function play(graph: FeatureGraph, { pick, breakTie = lowestToken, ...settings }: Training) {
  const weights = new Map(graph.features.flat().map((feature) => [feature, 0]));
  const state = (prefix: readonly number[]): number => (prefix.length === 0 ? 0 : 1 + at(prefix, 0));
  const policyWith = (tie?: TiePick) =>
    new TablePolicy(
      2,
      (_batch, _b, prefix) => at(graph.features, state(prefix)).map((feature) => weights.get(feature) ?? 0),
      tie,
    );
  const leafCost = (first: number, second: number): number => at(graph.leaves, 2 * first + second);
  const batch = batchOf([{ index: 0, inputs: new Uint8Array(4), targets: referencePath(graph) }]);
  const method = searnnWith(breakTie);
  for (let update = 0; update < UPDATES; update++) {
    const lesson = await method.teach(
      batch,
      contextOf(policyWith(pick), settings, { update, problem: graphProblem(graph) }),
    );
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
