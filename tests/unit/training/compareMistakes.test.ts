/** Contestants compared on the same words: every pair once, in the words of one test, at the level of a look. */
import { describe, expect, it } from 'vitest';
import { lookLevel } from '../../../src/statistics/lookLevel.ts';
import { pairedDifference } from '../../../src/statistics/pairedDifference.ts';
import { compareMistakes, testWords } from '../../../src/training/compareMistakes.ts';
import { Looks } from '../../../src/training/looks.ts';
import { tinyData } from '../../support/tinyData.ts';

const words = testWords(tinyData().examples.slice(0, 120));
const mistakes = [1, 2, 3].map((by) => words.letters.map((letters, word) => (word * by) % (letters + 1)));
const less = (one: number, other: number) =>
  Int32Array.from(words.letters, (_, word) => (mistakes[one]?.[word] ?? 0) - (mistakes[other]?.[word] ?? 0));

describe('contestants compared', () => {
  it('count the same true sequence once', () => {
    // 60 types, each written five times; the first 120 examples hold each twice, and some types are spelled alike.
    expect(words.differentWords).toBeLessThanOrEqual(60);
    expect(words.clusters[0]).toBe(words.clusters[60]);
  });

  it('stand against all before them, at the level of one of three pairs', () => {
    const compared = compareMistakes(mistakes, words, 4);
    expect(compared.map((each) => each.map(({ other }) => other))).toEqual([[], [0], [0, 1]]);
    const { letters, clusters } = words;
    expect(compared[2]?.[1]?.letters).toEqual(
      pairedDifference({ letters, clusters, excess: less(2, 1) }, lookLevel(4, 3)),
    );
  });

  it('differ in whole words by how many have any mistake', () => {
    const [, second] = compareMistakes(mistakes.slice(0, 2), words, 0);
    const wrong = (of: Int32Array | undefined) => of?.filter((count) => count > 0).length ?? NaN;
    expect(second?.[0]?.words.difference).toBeCloseTo((wrong(mistakes[1]) - wrong(mistakes[0])) / 120, 12);
  });
});

describe('looks', () => {
  it('are counted once for every test at other updates or of other words', () => {
    const looks = new Looks();
    expect([looks.look(0, 256), looks.look(100, 256), looks.look(100, 256), looks.look(100, 700)]).toEqual([
      0, 1, 1, 2,
    ]);
    expect(looks.look(200, 256)).toBe(3);
  });

  it('go on where a run goes on, with the test at hand counted again as the same', () => {
    const looks = new Looks();
    for (const update of [0, 100, 200]) looks.look(update, 256);
    const other = new Looks();
    other.restore(looks.before(200));
    expect(other.look(200, 256)).toBe(2);
    other.restore(looks.before(250));
    expect(other.look(300, 256)).toBe(3);
  });
});
