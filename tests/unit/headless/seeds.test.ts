/** Which seeds `--seeds` asks for, and which options are refused beside it, each in one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../src/headless/commandLine.ts';
import { readSeeds, seedsFrom } from '../../../src/headless/seeds.ts';

const read = (line: string) => readSeeds(readCommandLine(line.split(' ').filter((word) => word !== '')));
const seedsOf = (line: string, first: number) => {
  const asked = read(`${line} --out a.json`);
  return asked && seedsFrom(asked, first);
};

describe('--seeds', () => {
  it('is so many seeds from the first one on, or those that are named', () => {
    expect(seedsOf('--seeds 3', 7)).toEqual([7, 8, 9]);
    expect(seedsOf('--seeds 1', 1)).toEqual([1]);
    expect(seedsOf('--seeds 3,7,11', 1)).toEqual([3, 7, 11]);
    expect(seedsOf('--seeds 11,3,11', 1)).toEqual([11, 3]);
    expect(read('--out a.json')).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 1e6 }), (count, first) => {
        const seeds = seedsOf(`--seeds ${count}`, first) ?? [];
        expect(seeds).toHaveLength(count);
        expect(seeds).toEqual(seeds.map((_, i) => first + i));
      }),
    );
  });

  it('has jobs beside it, as reproduce has', () => {
    expect(read('--seeds 5 --jobs 2 --out a.json')).toEqual({ seeds: { count: 5 }, out: 'a.json', jobs: 2 });
    expect(read('--seeds 5 --out a.json')).toMatchObject({ jobs: null });
  });

  const RANGE =
    'must be a whole number from 1 to 100, or as many seeds at most with commas between them: 3,7,11.';
  it.each([
    ...['0', '101', '-1', '2.5', 'many', '1,,2', '1,x', '1e1', '3,99999999999'].map(
      (text): [string, string] => [`--seeds=${text} --out a.json`, `--seeds is “${text}”, but ${RANGE}`],
    ),
    [
      '--seeds 3',
      '--seeds writes a run file for every seed, but no --out is given: --out a.json makes a.seed7.json and so on.',
    ],
    ['--jobs 2 --out a.json', '--jobs trains several seeds side by side, but no --seeds are given.'],
    ['--seeds 3 --jobs 17 --out a.json', '--jobs is “17”, but must be a whole number from 1 to 16.'],
    [
      '--seeds 3 --out a.json --resume',
      '--resume is for one run: with --seeds the same command goes on by itself with what is there.',
    ],
    [
      '--seeds 3 --out a.json --force',
      '--force is for one run: to train seeds anew that are there already, name another --out.',
    ],
    [
      '--seeds 3 --out a.json --examine',
      '--examine is for one run: searnn evaluate --examine examines each seed once it is trained.',
    ],
    [
      '--seeds 3,7 --seed 3 --out a.json',
      '--seeds names every seed and --seed the first of several: give one of the two.',
    ],
  ])('%s is refused', (line, sentence) => {
    expect(() => read(line)).toThrow(sentence);
  });

  it('never asks for a seed beyond the largest', () => {
    expect(() => seedsOf('--seeds 2', Number.MAX_SAFE_INTEGER)).toThrow(/^There are no 2 seeds from \d+ on/);
  });
});
