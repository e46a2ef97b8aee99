/** The counter-examples of LOLS, played: which pairs of policies are left with what, whatever the seed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { EPSILON } from '../../../src/searnn/lolsGraphs.ts';
import { playToys, type PlayedGraph } from '../../../src/training/toys.ts';

const KINDS = ['reference', 'mixed', 'learned'] as const;

describe.each([7, 8])('with seed %i', (seed) => {
  let played: readonly PlayedGraph[];
  beforeAll(async () => {
    played = await playToys(seed, 300);
  });

  /** `[least, most]` cost of a graph's pair. */
  const costs = (id: string, rollIn: string, rollOut: string): [number, number] => {
    const pairs = played.find((graph) => graph.id === id)?.pairs ?? [];
    const [found] = pairs.filter(({ pair }) => pair.rollIn === rollIn && pair.rollOut === rollOut);
    return [found?.least ?? NaN, found?.most ?? NaN];
  };

  it('learned/mixed, the pair that theory calls good, comes to the least cost of every graph', () => {
    expect(played.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    for (const { id } of played) expect(costs(id, 'learned', 'mixed')).toEqual([0, 0]);
  });

  it('(a) all by the reference may end at the leaf that it was never shown', () => {
    expect(costs('a', 'reference', 'reference')).toEqual([0, 100]);
  });

  it.each(KINDS)('(b) roll-in by the reference may end there whatever the roll-out: %s', (rollOut) => {
    expect(costs('b', 'reference', rollOut)).toEqual([0, 100]);
    expect(costs('b', 'learned', rollOut)).toEqual([0, 0]);
  });

  it.each(KINDS)(
    '(c) roll-out by the reference misses the deviation that pays whatever the roll-in: %s',
    (rollIn) => {
      expect(costs('c', rollIn, 'reference')).toEqual([1 - EPSILON, 1 - EPSILON]);
      expect(costs('c', rollIn, 'learned')).toEqual([0, 0]);
    },
  );

  it('repeats', async () => {
    expect(at(await playToys(seed, 300), 0)).toEqual(at(played, 0));
  });
});
