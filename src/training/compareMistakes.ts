/** All contestants' mistakes in the same words, compared two by two. */
import { at } from '../base/assert.ts';
import type { Against } from '../experiments/reports.ts';
import { clustersOf } from '../statistics/clusters.ts';
import { lookLevel } from '../statistics/lookLevel.ts';
import { pairedDifference } from '../statistics/pairedDifference.ts';
import type { Example } from '../tasks/task.ts';

/** What is known of W words before anybody reads them. */
export interface TestWords {
  readonly examples: readonly Example[];
  /** Letters of each word [W]. */
  readonly letters: Int32Array;
  /** Words with the same true sequence have the same number [W]. */
  readonly clusters: Int32Array;
  readonly differentWords: number;
}

export function testWords(examples: readonly Example[]): TestWords {
  const clusters = clustersOf(examples.map(({ targets }) => targets));
  return {
    examples,
    letters: Int32Array.from(examples, ({ targets }) => targets.length),
    clusters,
    differentWords: new Set(clusters).size,
  };
}

/**
 * @param mistakes in each word, by contestant [W each]
 * @param look how many tests of the run were looked at before this one
 * @returns by contestant: its differences from all before it
 */
export function compareMistakes(
  mistakes: readonly Int32Array[],
  { letters, clusters }: Pick<TestWords, 'letters' | 'clusters'>,
  look: number,
): readonly (readonly Against[])[] {
  const level = lookLevel(look, Math.max(1, (mistakes.length * (mistakes.length - 1)) / 2));
  const ones = new Int32Array(letters.length).fill(1);
  const anyIn = (wrong: number): number => Number(wrong > 0);
  const less = (one: Int32Array, other: Int32Array, count: (wrong: number) => number): Int32Array =>
    one.map((wrong, word) => count(wrong) - count(at(other, word)));
  return mistakes.map((own, i) =>
    mistakes.slice(0, i).map((theirs, other) => ({
      other,
      letters: pairedDifference({ letters, clusters, excess: less(own, theirs, (wrong) => wrong) }, level),
      words: pairedDifference({ letters: ones, clusters, excess: less(own, theirs, anyIn) }, level),
    })),
  );
}
