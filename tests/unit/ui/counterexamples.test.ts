/** What is drawn of a played counter-example: chances, ties, the way that the model takes. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { PlayedUpdate } from '../../../src/experiments/playedGraphs.ts';
import { LOLS_GRAPHS } from '../../../src/searnn/lolsGraphs.ts';
import { costsText, edgesOf, playedText } from '../../../src/ui/counterexamples/playedSentences.ts';

const START: PlayedUpdate = { update: 0, weights: {}, visits: [0, 0], least: 0, most: 100 };
const { graph } = at(LOLS_GRAPHS, 0);

describe('the edges', () => {
  it('of a model that has learned nothing are all as likely, and all may be taken', () => {
    for (const { weight, chance, taken, reached } of edgesOf(graph, START))
      expect([weight, chance, taken, reached]).toEqual([0, 0.5, true, true]);
  });

  it('show where the model goes, where it never comes, and where the reference would go', () => {
    const edges = edgesOf(graph, { ...START, weights: { a: Math.log(3), c: -1 } });
    const marks = edges.map(({ feature, taken, reached, reference }) =>
      [feature, taken && 'taken', reached && 'reached', reference && 'reference'].filter(Boolean).join(' '),
    );
    expect(marks).toEqual([
      'a taken reached reference',
      'b reached',
      'c reached reference',
      'd taken reached',
      'e taken',
      'f taken reference',
    ]);
    expect(at(edges, 0).chance).toBeCloseTo(0.75);
    expect(at(edges, 1).chance).toBeCloseTo(0.25);
  });
});

describe('the text', () => {
  it('says what a tie decides, and what was never seen', () => {
    expect(costsText({ least: 0.875, most: 0.875 })).toBe('0.875');
    expect(costsText(START)).toBe('0 or 100');
    expect(playedText(START)).toContain('Before the first update');
    expect(playedText({ ...START, update: 40, visits: [40, 0] })).toContain('s3 was never rolled into');
    expect(playedText({ ...START, update: 1200, visits: [1000, 200], most: 0 })).toBe(
      'By itself the model now ends at a cost of 0. Up to here 200 of 1,200 roll-ins came through s3.',
    );
  });
});
