/** The three counter-examples of LOLS. @see Chang et al. 2015, Learning to Search Better than Your Teacher, Figure 3 */
import type { FeatureGraph } from './featureGraph.ts';

export interface NamedGraph {
  readonly id: 'a' | 'b' | 'c';
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
    graph: suboptimalReference(EPSILON),
  },
];
