/** The counter-examples of LOLS, played: which pairs of policies are left with what, whatever the seed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { EPSILON } from '../../../src/searnn/lolsGraphs.ts';
import type { PlayedGraph } from '../../../src/experiments/playedGraphs.ts';
import { playToys } from '../../../src/training/toys.ts';

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

  it('its moments begin with nothing learned and end where it ends, and every roll-in came through one of two states', () => {
    for (const { pairs } of played)
      for (const { least, most, updates } of pairs) {
        expect(updates).toHaveLength(31);
        expect(at(updates, 0)).toMatchObject({ update: 0, weights: {}, visits: [0, 0] });
        expect(at(updates, 30)).toMatchObject({ update: 300, least, most });
        for (const { update, visits } of updates) expect(visits[0] + visits[1]).toBe(update);
      }
  });

  it('roll-in by the reference never comes through s3; the model’s own does, where both ways look alike', () => {
    const visits = (id: string, rollIn: string) =>
      played
        .find((graph) => graph.id === id)
        ?.pairs.filter(({ pair }) => pair.rollIn === rollIn)
        .map(({ updates }) => updates.at(-1)?.visits[1] ?? NaN) ?? [];
    expect(visits('b', 'reference')).toEqual([0, 0, 0]);
    for (const count of visits('b', 'learned')) expect(count).toBeGreaterThan(50);
  });

  it('repeats', async () => {
    expect(at(await playToys(seed, 300), 0)).toEqual(at(played, 0));
  });
});
