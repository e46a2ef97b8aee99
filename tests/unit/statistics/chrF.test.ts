/** chrF against a count by brute force, and against figures of sacreBLEU 2.6. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addChrf, chrfOf, noChrfCounts } from '../../../src/statistics/chrF.ts';

type Pair = readonly [written: string, truth: string];

function chrf(...pairs: readonly Pair[]): number {
  const counts = noChrfCounts();
  for (const [written, truth] of pairs) addChrf(counts, written, [truth]);
  return chrfOf(counts);
}

const gramsOf = (text: string, n: number): string[] => {
  const characters = Array.from(text.replaceAll(' ', ''));
  return characters.slice(n - 1).map((_, i) => characters.slice(i, i + n).join(''));
};

/** By the definition: n-grams crossed off one by one, mean precision and recall over the orders that both sides have. */
function plainly(pairs: readonly Pair[]): number {
  const [precisions, recalls]: [number[], number[]] = [[], []];
  for (let n = 1; n <= 6; n++) {
    let [matched, own, there] = [0, 0, 0];
    for (const [written, truth] of pairs) {
      const left = gramsOf(truth, n);
      if (left.length === 0) continue;
      there += left.length;
      for (const gram of gramsOf(written, n)) {
        own++;
        const place = left.indexOf(gram);
        if (place < 0) continue;
        left.splice(place, 1);
        matched++;
      }
    }
    if (own === 0 || there === 0) continue;
    precisions.push(matched / own);
    recalls.push(matched / there);
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [P, R] = [mean(precisions), mean(recalls)];
  return P + R === 0 ? 0 : (5 * P * R) / (4 * P + R);
}

const sentence = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀'), maxLength: 10 });

describe('chrF2', () => {
  it('is the F-score of the definition, over any sentences together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 4 }), (pairs) => {
        expect(chrf(...pairs)).toBeCloseTo(plainly(pairs), 12);
      }),
    );
  });

  it('is what sacreBLEU says', () => {
    const pairs: readonly Pair[] = [
      ['the cat sat', 'the cat is sat'],
      ['a dog', 'a big dog'],
      ['x', 'yes'],
      ['it is cold today now', 'it is cold today'],
      ['der hund läuft 😀', 'der Hund läuft 😀 weg'],
    ];
    expect(100 * chrf(...pairs)).toBeCloseTo(62.09352417323023, 10);
    const single = [50.62134456514556, 30.62053281351527, 0, 94.48598672137443, 56.306128252121766];
    for (const [i, pair] of pairs.entries()) expect(100 * chrf(pair)).toBeCloseTo(single[i] ?? NaN, 10);
  });

  it('is measured against the reference that is nearest', () => {
    const counts = noChrfCounts();
    addChrf(counts, 'a dog', ['the cat', 'a dog', 'a big dog']);
    addChrf(counts, 'it is cold', ['it was cold', 'no']);
    expect(chrfOf(counts)).toBe(chrf(['a dog', 'a dog'], ['it is cold', 'it was cold']));
  });

  it('is 1 for the truth, however short, and 0 where no character matches', () => {
    expect(chrf(['ab', 'ab'])).toBe(1);
    expect(chrf(['', 'ab'])).toBe(0);
    expect(chrf(['cd', 'ab'])).toBe(0);
    expect(chrf(['', ''])).toBe(0);
  });
});
