/**
 * Small graphs of two choices with a cost at every leaf, and a policy that scores features which several choices may
 * share: a network that sees its whole prefix could not be fooled as this one is.
 * @see Chang et al. 2015, Learning to Search Better than Your Teacher (LOLS), Figure 3
 */
import { at } from '../base/assert.ts';
import type { Batch } from '../tasks/batch.ts';
import type { Problem } from './problem.ts';
import type { Policy, RollIn, RollOutRows } from './policy.ts';

/** State s1 leads by choice 0 to s2, by choice 1 to s3. Entries are per state s1, s2, s3 and choice 0, 1. */
export interface FeatureGraph {
  /** The name of the feature of each choice; equal names share a weight. */
  readonly features: readonly (readonly [string, string])[];
  /** Cost of each leaf: s2 by 0, s2 by 1, s3 by 0, s3 by 1. */
  readonly leaves: readonly [number, number, number, number];
  /** What the reference chooses in s1, s2, s3. */
  readonly reference: readonly [number, number, number];
}

/** The state that a prefix leads to: 0, 1 or 2. */
const stateAfter = (prefix: readonly number[]): number => (prefix.length === 0 ? 0 : 1 + at(prefix, 0));

/** The path of the reference from s1: what stands for the truth. */
export function referencePath({ reference }: FeatureGraph): Uint8Array {
  const [start] = reference;
  return Uint8Array.of(start, at(reference, 1 + start));
}

/** Leaf costs, and a reference that goes on from wherever it is. */
export function graphProblem({ leaves, reference }: FeatureGraph): Problem {
  return {
    cost: (finished, _truth, _length, row) => at(leaves, 2 * at(finished, row) + at(finished, row + 1)),
    reference: (finished, _truth, from, length, row) => {
      for (let p = from; p < length; p++)
        finished[row + p] = at(reference, stateAfter(Array.from(finished.subarray(row, row + p))));
    },
  };
}

/** Scores each choice by the weight of its feature. A batch holds one path of two choices. */
export class GraphPolicy implements Policy {
  readonly vocabularySize = 2;
  readonly #graph: FeatureGraph;
  /** By feature; a feature without an entry weighs 0. */
  readonly weights = new Map<string, number>();
  /** Which choice wins a tie of scores at the first and at the second choice of a path. */
  winner: (depth: number) => 0 | 1 = () => 0;

  constructor(graph: FeatureGraph) {
    this.#graph = graph;
  }

  /** Scores of the two choices after a prefix. */
  scores(prefix: readonly number[]): readonly number[] {
    return at(this.#graph.features, stateAfter(prefix)).map((feature) => this.weights.get(feature) ?? 0);
  }

  rollIn({ layout, targets }: Batch, reference: Uint8Array): Promise<RollIn> {
    const logits: number[] = [];
    const tokens: number[] = [];
    for (let cell = 0; cell < layout.size; cell++) {
      const scores = this.scores(tokens);
      logits.push(...scores);
      tokens.push(reference[cell] === 1 ? at(targets, cell) : this.#choice(scores, cell));
    }
    return Promise.resolve({
      layout,
      tokens: () => Promise.resolve(Int32Array.from(tokens)),
      logits: () => Promise.resolve(Float32Array.from(logits)),
      dispose: () => undefined,
    });
  }

  rollOut({ layout }: RollIn, { cells, tokens, steps }: RollOutRows): Promise<Int32Array> {
    const tails = new Int32Array(cells.length * layout.steps);
    cells.forEach((cell, r) => {
      // Two choices a path: only the first leaves anything to roll out.
      if (cell === 0 && at(steps, r) === 1)
        tails[r * layout.steps + 1] = this.#choice(this.scores([at(tokens, r)]), 1);
    });
    return Promise.resolve(tails);
  }

  /** Moves the weights against the slopes of the scores [2 × 2] along a path. */
  learn(path: ArrayLike<number>, slopes: Float32Array, rate: number): void {
    [[], [path[0] ?? 0]].forEach((prefix, t) => {
      at(this.#graph.features, stateAfter(prefix)).forEach((feature, a) => {
        this.weights.set(feature, (this.weights.get(feature) ?? 0) - rate * at(slopes, 2 * t + a));
      });
    });
  }

  #choice([first = 0, second = 0]: readonly number[], depth: number): number {
    if (first === second) return this.winner(depth);
    return second > first ? 1 : 0;
  }
}
