/** Looking again and again: a lead that is not there is hardly ever said, one that is there is said soon. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { lookLevel } from '../../../src/statistics/lookLevel.ts';
import { pairedDifference } from '../../../src/statistics/pairedDifference.ts';
import { sureSign } from '../../../src/statistics/sureSign.ts';

const WORDS = 300;
const TYPES = 100;
const LETTERS = 7;
const LOOKS = 200;
const clusters = Int32Array.from({ length: WORDS }, (_, word) => word % TYPES);
const letters = new Int32Array(WORDS).fill(LETTERS);

/** Two standard normal numbers from two draws (Box and Muller). */
function normals(
  random: ReturnType<typeof randomFromSeed>,
  step: number,
  row: number,
): readonly [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform(step, row, 0)));
  const angle = 2 * Math.PI * random.uniform(step, row, 1);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/**
 * Looks at two readers whose mistakes move slowly from one checkpoint to the next: a part goes with the word's type, a
 * part with the word. The first makes `more` (0 … 1) mistakes a letter more than the second in the long run.
 * @returns the first look at which a lead is said, by who is then said to lead; null where none is
 */
function firstLead(seed: number, more: number, stay: number, looks = LOOKS, levelOf = lookLevel) {
  const random = randomFromSeed(seed);
  const fresh = Math.sqrt(1 - stay ** 2);
  const noise = new Float64Array(2 * (WORDS + TYPES));
  let before: -1 | 0 | 1 = 0;
  for (let look = 0; look < looks; look++) {
    const renewed = look === 0 ? 1 : fresh;
    for (let i = 0; i < noise.length; i += 2)
      normals(random, look, i).forEach((value, side) => {
        noise[i + side] = (look === 0 ? 0 : stay) * at(noise, i + side) + renewed * value;
      });
    const mistakes = (word: number, side: 0 | 1): number => {
      const raw = at(noise, 2 * word + side) + at(noise, 2 * (WORDS + (word % TYPES)) + side);
      const extra = side === 0 && random.uniform(0, word, 2 + side) < more * LETTERS ? 1 : 0;
      return Math.max(0, Math.min(LETTERS - 1, Math.floor(1.5 * raw))) + extra;
    };
    const excess = Int32Array.from({ length: WORDS }, (_, word) => mistakes(word, 0) - mistakes(word, 1));
    const { interval } = pairedDifference({ letters, excess, clusters }, levelOf(look, 1));
    const sign = sureSign(interval);
    // As the verdict does: two looks in a row.
    if (sign !== 0 && sign === before) return { look, sign };
    before = sign;
  }
  return null;
}

describe('the level of a look', () => {
  it('adds up to 5 % over all looks, and to no more for several pairs', () => {
    const spent = (pairs: number, looks: number) =>
      pairs * Array.from({ length: looks }, (_, look) => lookLevel(look, pairs)).reduce((a, b) => a + b, 0);
    expect(spent(1, 1_000_000)).toBeGreaterThan(0.0499);
    expect(spent(1, 1_000_000)).toBeLessThanOrEqual(0.05);
    expect(spent(6, 1_000_000)).toBeLessThanOrEqual(0.05);
  });

  it('of a lead that is not there says one in at most 5 of 100 runs of 200 looks', () => {
    const runs = 100;
    for (const stay of [0.5, 0.95]) {
      const said = Array.from({ length: runs }, (_, run) => firstLead(1000 * stay + run, 0, stay));
      // Three standard errors of so many runs above 5 %.
      const most = runs * 0.05 + 3 * Math.sqrt(runs * 0.05 * 0.95);
      expect(said.filter((one) => one !== null).length).toBeLessThanOrEqual(most);
    }
  }, 60_000);

  it('would say it far more often if every look were taken for the only one', () => {
    const said = Array.from({ length: 20 }, (_, run) => firstLead(run, 0, 0.8, LOOKS, () => 0.05));
    expect(said.filter((one) => one !== null).length).toBeGreaterThan(5);
  });

  it('of a lead of ten points is said within ten looks, and for the right one', () => {
    const said = Array.from({ length: 40 }, (_, run) => firstLead(run, 0.1, 0.8, 10));
    expect(said.filter((one) => one?.sign === 1).length).toBeGreaterThanOrEqual(36);
    expect(said.filter((one) => one?.sign === -1)).toEqual([]);
  });
});
