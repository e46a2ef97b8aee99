/** The three counter-examples of LOLS. @see Chang et al. 2015, Learning to Search Better than Your Teacher, Figure 3 */
import type { FeatureGraph } from './featureGraph.ts';

export interface NamedGraph {
  readonly id: 'a' | 'b' | 'c';
  /** What it shows. */
  readonly shows: string;
  readonly graph: FeatureGraph;
}

/** Graph (c): the reference takes a, then c (1), where b, then d costs nothing. s2 and s3 share their features. */
export const suboptimalReference = (epsilon: number): FeatureGraph => ({
  features: [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  leaves: [1, 1 - epsilon, 1 + epsilon, 0],
  reference: [0, 0, 0],
});

/** ε of graph (c); exact in binary. */
export const EPSILON = 0.125;

export const LOLS_GRAPHS: readonly NamedGraph[] = [
  {
    id: 'a',
    shows: 'the reference would mend a mistake that the model cannot',
    graph: {
      features: [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      leaves: [0, 10, 100, 0],
      reference: [0, 0, 1],
    },
  },
  {
    id: 'b',
    shows: 'both branches look alike, so that the model is often where the reference never was',
    graph: {
      features: [
        ['a', 'a'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      leaves: [0, 10, 100, 0],
      reference: [0, 0, 1],
    },
  },
  {
    id: 'c',
    shows: 'the reference is not optimal, and a deviation from it would pay',
    graph: suboptimalReference(EPSILON),
  },
];
