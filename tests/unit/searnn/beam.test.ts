/** Beam search on tables of chances: greedy with one way, exhaustive with all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { Beam, type BeamPlan } from '../../../src/searnn/beam.ts';
import { sequences } from '../../support/sequences.ts';

const V = 3;
const END = 2;
const CELLS = 4;

/** Scores of what follows a prefix: any numbers, always the same ones. */
function scoresAfter(seed: number, prefix: readonly number[]): number[] {
  const stream = randomFromSeed(seed).fork(prefix.join());
  return Array.from({ length: V }, (_, a) => 4 * stream.uniform(1, a) - 2);
}

function logChance(seed: number, word: readonly number[]): number {
  return word.reduce((sum, token, t) => {
    const scores = scoresAfter(seed, word.slice(0, t));
    const total = Math.log(scores.reduce((all, score) => all + Math.exp(score), 0));
    return sum + at(scores, token) - total;
  }, 0);
}

function search(seed: number, plan: BeamPlan, end: number | null): readonly number[] {
  const beam = new Beam(plan, end);
  for (let t = 0; t < CELLS && beam.running.length > 0; t++)
    beam.extend(beam.running.flatMap(({ tokens }) => scoresAfter(seed, tokens)));
  return beam.best();
}

function greedy(seed: number, end: number | null): number[] {
  const word: number[] = [];
  while (word.length < CELLS && (end === null || word.at(-1) !== end)) {
    const scores = scoresAfter(seed, word);
    word.push(scores.indexOf(Math.max(...scores)));
  }
  return word;
}

/** All words: of CELLS tokens, or, where a token ends them, up to it. */
const allWords = (end: number | null): number[][] => {
  const full = sequences(CELLS, V);
  if (end === null) return full;
  const cut = full.map((word) => (word.includes(end) ? word.slice(0, word.indexOf(end) + 1) : word));
  return [...new Map(cut.map((word) => [word.join(), word])).values()];
};

describe('a beam', () => {
  it.each([null, END])('of one way is greedy (end %s)', (end) => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 2, noNaN: true }), (seed, lengthPower) => {
        expect(search(seed, { width: 1, lengthPower }, end)).toEqual(greedy(seed, end));
      }),
    );
  });

  it.each([
    { end: null, lengthPower: 0 },
    { end: END, lengthPower: 0 },
    { end: END, lengthPower: 1 },
    { end: END, lengthPower: 0.6 },
  ])(
    'of all ways finds the best word of all: end $end, length power $lengthPower',
    ({ end, lengthPower }) => {
      const merit = (seed: number, word: readonly number[]): number =>
        end === null ? logChance(seed, word) : logChance(seed, word) / word.length ** lengthPower;
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const merits = allWords(end).map((word) => merit(seed, word));
          const found = search(seed, { width: V ** CELLS, lengthPower }, end);
          expect(merit(seed, found)).toBeCloseTo(Math.max(...merits), 10);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('of a few ways mostly finds likelier words than greedy, never a less likely one where lengths are known', () => {
    let [better, worse] = [0, 0];
    for (let seed = 0; seed < 200; seed++) {
      const gain =
        logChance(seed, search(seed, { width: 3, lengthPower: 0 }, null)) -
        logChance(seed, greedy(seed, null));
      better += Number(gain > 1e-9);
      worse += Number(gain < -1e-9);
    }
    expect(better).toBeGreaterThan(20);
    expect(worse).toBeLessThan(better / 10);
  });

  it('does not mind a constant added to the scores after a way', () => {
    const beams = [0, 7].map((shift) => {
      const beam = new Beam({ width: 4, lengthPower: 1 }, END);
      for (let t = 0; t < CELLS && beam.running.length > 0; t++)
        beam.extend(
          beam.running.flatMap(({ tokens }, i) => scoresAfter(5, tokens).map((score) => score + i * shift)),
        );
      return beam.best();
    });
    expect(beams[1]).toEqual(beams[0]);
  });
});
