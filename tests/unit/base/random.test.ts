/** Counter-based random numbers: pure functions of their counters, independent by name, even. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { RandomStream, randomFromSeed } from '../../../src/base/random.ts';

const counter = fc.integer({ min: 0, max: 0xffffffff });
const seed = counter;

/** Σ (observed − expected)² / expected. */
function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Above this a chi-square of `freedom` degrees lies once in about 10,000 draws (Wilson and Hilferty). */
function chiSquareLimit(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 3.72 * Math.sqrt(spread)) ** 3;
}

function countsOf(values: Iterable<number>, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[value] = at(counts, value) + 1;
  return counts;
}

describe('a stream of random numbers', () => {
  it('gives the numbers that another implementation computed from its definition', () => {
    const root = randomFromSeed(7);
    const init = root.fork('init');
    const shuffle = root.fork('shuffle');
    expect([root.key, randomFromSeed(0).key, randomFromSeed(4294967295).key]).toEqual([
      1478832577, 2462723854, 996586154,
    ]);
    expect([init.key, shuffle.key, root.fork('a').fork('b').key]).toEqual([
      1969909350, 851417376, 1468524925,
    ]);
    expect([
      init.uint32(0),
      init.uint32(1),
      init.uint32(0, 1),
      init.uint32(0, 0, 1),
      init.uint32(12345, 678, 9),
      init.uint32(4294967295, 1, 1),
    ]).toEqual([1055847095, 805542848, 1961434768, 48768435, 1199457537, 2189558519]);
    expect(init.uniform(3, 2, 1)).toBe(0.7694005370140076);
    expect([...shuffle.permutation(10, 0)]).toEqual([6, 4, 5, 2, 0, 3, 8, 1, 9, 7]);
    expect([...shuffle.permutation(10, 1)]).toEqual([4, 9, 5, 8, 3, 7, 1, 0, 2, 6]);
  });

  it('gives the same number for the same counters, whatever was drawn before', () => {
    fc.assert(
      fc.property(seed, counter, counter, counter, (key, step, row, cell) => {
        const stream = new RandomStream(key);
        const first = stream.uint32(step, row, cell);
        stream.fork('other').permutation(5, step);
        expect(stream.uint32(step, row, cell)).toBe(first);
        expect(new RandomStream(key).uint32(step, row, cell)).toBe(first);
      }),
    );
  });

  it('stays within its ranges, and every uniform is exact in float32', () => {
    fc.assert(
      fc.property(seed, counter, counter, fc.integer({ min: 1, max: 5000 }), (key, step, row, n) => {
        const stream = new RandomStream(key);
        const uniform = stream.uniform(step, row);
        expect(uniform).toBe(Math.fround(uniform));
        expect(uniform).toBeGreaterThanOrEqual(0);
        expect(uniform).toBeLessThan(1);
        const below = stream.below(n, step, row);
        expect(Number.isInteger(below) && below >= 0 && below < n).toBe(true);
        const drawn = stream.uint32(step, row);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= 0xffffffff).toBe(true);
      }),
    );
  });

  it.each(['step', 'row', 'cell'] as const)('is even over 64 bins along its %s', (axis) => {
    const draws = 64_000;
    for (const start of [1, 2, 3]) {
      const stream = randomFromSeed(start).fork('even');
      const bins = Array.from({ length: draws }, (_, i) => {
        const [step, row, cell] = { step: [i, 0, 0], row: [0, i, 0], cell: [0, 0, i] }[axis];
        return Math.floor(stream.uniform(step ?? 0, row, cell) * 64);
      });
      expect(chiSquare(countsOf(bins, 64), draws / 64)).toBeLessThan(chiSquareLimit(63));
    }
  });

  it('has neighbours that know nothing of each other: pairs fill a grid of 16 × 16 evenly', () => {
    const stream = randomFromSeed(11).fork('pairs');
    const bin = (step: number, row: number, cell: number): number => stream.below(16, step, row, cell);
    const neighbours = [
      (i: number) => bin(i + 1, 0, 0),
      (i: number) => bin(i, 1, 0),
      (i: number) => bin(i, 0, 1),
    ];
    for (const next of neighbours) {
      const pairs = Array.from({ length: 51_200 }, (_, i) => 16 * bin(i, 0, 0) + next(i));
      expect(chiSquare(countsOf(pairs, 256), 200)).toBeLessThan(chiSquareLimit(255));
    }
  });

  it('throws heads as often as it is asked to', () => {
    const stream = randomFromSeed(4).fork('coin');
    for (const p of [0, 0.1, 0.5, 0.9, 1]) {
      const throws = 20_000;
      let heads = 0;
      for (let i = 0; i < throws; i++) heads += Number(stream.coin(p, i));
      expect(Math.abs(heads - p * throws)).toBeLessThanOrEqual(4 * Math.sqrt(throws * p * (1 - p)));
    }
  });
});

describe('forks', () => {
  it('are the same for the same name and others for other names, orders and parents', () => {
    const root = randomFromSeed(7);
    expect(root.fork('ties').key).toBe(randomFromSeed(7).fork('ties').key);
    const keys = [
      root.key,
      root.fork('ties').key,
      root.fork('tie').key,
      root.fork('seit').key,
      root.fork('a').fork('b').key,
      root.fork('b').fork('a').key,
      root.fork('ab').key,
      randomFromSeed(8).fork('ties').key,
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('know nothing of each other nor of their parent', () => {
    const root = randomFromSeed(5);
    const streams = [root, root.fork('rollInCoin'), root.fork('rollOutCoin'), root.fork('probe')];
    for (const [i, first] of streams.entries())
      for (const second of streams.slice(i + 1)) {
        const pairs = Array.from(
          { length: 12_800 },
          (_, step) => 8 * first.below(8, step) + second.below(8, step),
        );
        expect(chiSquare(countsOf(pairs, 64), 200)).toBeLessThan(chiSquareLimit(63));
      }
  });

  it('of neighbouring seeds know nothing of each other', () => {
    const pairs = Array.from({ length: 12_800 }, (_, start) => {
      const draw = (value: number): number => randomFromSeed(value).fork('init').below(8, 0);
      return 8 * draw(start) + draw(start + 1);
    });
    expect(chiSquare(countsOf(pairs, 64), 200)).toBeLessThan(chiSquareLimit(63));
  });
});

describe('a random order', () => {
  it('has every number once', () => {
    fc.assert(
      fc.property(seed, counter, fc.integer({ min: 0, max: 300 }), (key, step, n) => {
        const order = new RandomStream(key).permutation(n, step);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it('puts all 24 orders of four things equally often', () => {
    const stream = randomFromSeed(2).fork('orders');
    const seen = new Map<string, number>();
    const draws = 24_000;
    for (let step = 0; step < draws; step++) {
      const order = stream.permutation(4, step).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    expect(chiSquare([...seen.values()], draws / 24)).toBeLessThan(chiSquareLimit(23));
  });
});
