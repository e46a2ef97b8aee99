/** Batches: a function of the seed and their number alone, each pass without repeats. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import type { Example } from '../../../src/tasks/task.ts';
import { Batches } from '../../../src/training/batches.ts';
import { tinyData } from '../../support/tinyData.ts';

const data = tinyData();
const { train } = data.split('by-type');

const batchesOf = (seed: number, size: number, words = train): Batches =>
  new Batches(data, words, size, randomFromSeed(seed).fork('shuffle'));
const wordsOf = (batches: Batches, k: number): number[] => batches.at(k).examples.map(({ index }) => index);

describe('batches', () => {
  it('are the same whenever they are asked for, in any order, by anyone', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.nat(500), { minLength: 1, maxLength: 30 }),
        (seed, size, asked) => {
          const batches = batchesOf(seed, size);
          for (const k of asked) {
            const fresh = batchesOf(seed, size);
            expect(wordsOf(batches, k)).toEqual(wordsOf(fresh, k));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are the very same object for contestants at the same update', () => {
    const batches = batchesOf(1, 16);
    const first = batches.at(3);
    batches.at(4);
    expect(batches.at(3)).toBe(first);
  });

  it('show each word as it looks at the pass', () => {
    const looks = { ...data, at: (example: Example, pass: number) => ({ ...example, index: -1 - pass }) };
    const batches = new Batches(looks, train, 80, randomFromSeed(1));
    // 240 words: three batches a pass.
    expect([0, 2, 3, 5, 6].map((k) => [...new Set(wordsOf(batches, k))])).toEqual([
      [-1],
      [-1],
      [-2],
      [-2],
      [-3],
    ]);
  });

  it('use each word at most once in a pass, all but the remainder', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), fc.nat(5), (seed, size, pass) => {
        const batches = batchesOf(seed, size);
        const perPass = Math.floor(train.length / size);
        const seen = Array.from({ length: perPass }, (_, i) => wordsOf(batches, pass * perPass + i)).flat();
        expect(seen).toHaveLength(perPass * size);
        expect(new Set(seen).size).toBe(seen.length);
        const allowed = new Set(train);
        expect(seen.every((index) => allowed.has(index))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('shuffle every pass anew, and leave no word out for good', () => {
    const size = 50; // 240 words: 40 wait in every pass
    const perPass = Math.floor(train.length / size);
    const batches = batchesOf(3, size);
    const seen = new Set<number>();
    for (let k = 0; k < 12 * perPass; k++) for (const index of wordsOf(batches, k)) seen.add(index);
    expect(seen.size).toBe(train.length);
    expect(wordsOf(batches, 0)).not.toEqual(wordsOf(batches, perPass));
  });

  it('differ between seeds', () => {
    expect(wordsOf(batchesOf(1, 16), 0)).not.toEqual(wordsOf(batchesOf(2, 16), 0));
  });

  it('have all words when fewer words train than fit', () => {
    const few = train.subarray(0, 5);
    const batches = batchesOf(1, 64, few);
    expect(batches.size).toBe(5);
    for (const k of [0, 1, 7]) expect(wordsOf(batches, k).sort((a, b) => a - b)).toEqual([...few]);
  });

  it('carry the words’ own pixels and letters, longest word first', () => {
    const { examples, layout, source, targets } = batchesOf(5, 16).at(2);
    expect([...layout.lengths]).toEqual(examples.map((example) => example.targets.length));
    examples.forEach((example, b) =>
      example.targets.forEach((token, t) => {
        const cell = layout.cell(b, t);
        expect(targets[cell]).toBe(token);
        const D = data.packing.inputSize;
        expect([...source.cells.subarray(cell * D, (cell + 1) * D)]).toEqual([
          ...example.inputs.subarray(t * D, (t + 1) * D),
        ]);
        expect(at(data.examples, example.index)).toBe(example);
      }),
    );
  });
});
