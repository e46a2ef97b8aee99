/** BLEU of a corpus, against the examples of its paper and a count by hand. */
import { describe, expect, it } from 'vitest';
import { addBleu, bleuOf, noBleuCounts } from '../../../src/statistics/corpusBleu.ts';

/** Words as numbers, the same for both sides. */
function numbered(...texts: readonly string[]): number[][] {
  const ids = new Map<string, number>();
  return texts.map((text) =>
    text
      .toLowerCase()
      .split(' ')
      .map((word) => ids.get(word) ?? ids.set(word, ids.size).size - 1),
  );
}

function countsOf(...pairs: readonly (readonly [written: string, truth: string])[]) {
  const counts = noBleuCounts();
  for (const [written, truth] of pairs) {
    const [a = [], b = []] = numbered(written, truth);
    addBleu(counts, a, [b]);
  }
  return counts;
}

describe('corpus BLEU', () => {
  it('clips: seven times “the” matches twice (Papineni et al. 2002, §2.1.1)', () => {
    const { matched, written } = countsOf(['the the the the the the the', 'the cat is on the mat']);
    expect([matched[0], written[0]]).toEqual([2, 7]);
  });

  it('counts n-grams of the paper’s candidate 1 against its second reference', () => {
    const { matched, written } = countsOf([
      'it is a guide to action which ensures that the military always obeys the commands of the party',
      'it is the guiding principle which guarantees the military forces always being under the command of the party',
    ]);
    // it is which the military always the of the party | it-is the-military of-the the-party | of-the-party | none
    expect(matched).toEqual([10, 4, 1, 0]);
    expect(written).toEqual([18, 17, 16, 15]);
  });

  it('takes of several references the one that has an n-gram most often, and the nearest length (the paper’s three)', () => {
    const [written = [], ...references] = numbered(
      'it is a guide to action which ensures that the military always obeys the commands of the party',
      'it is a guide to action that ensures that the military will forever heed party commands',
      'it is the guiding principle which guarantees the military forces always being under the command of the party',
      'it is the practical guide for the army always to heed the directions of the party',
    );
    const counts = noBleuCounts();
    addBleu(counts, written, references);
    // The paper’s 17 of 18 and 10 of 17; “obeys” stands in none.
    expect(counts).toEqual({
      ...{ matched: [17, 10, 7, 4], written: [18, 17, 16, 15], writtenLength: 18, trueLength: 18 },
    });
    expect(bleuOf(counts)).toBeCloseTo(((17 / 18) * (10 / 17) * (7 / 16) * (4 / 15)) ** 0.25, 12);
    const near = noBleuCounts();
    addBleu(
      near,
      [1, 2, 3],
      [
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4],
        [1, 2],
      ],
    );
    expect(near.trueLength).toBe(2);
  });

  it('is 1 for the truth itself, 0 where no four words match', () => {
    expect(bleuOf(countsOf(['a b c d e', 'a b c d e']))).toBe(1);
    expect(bleuOf(countsOf(['a b c d', 'd c b a']))).toBe(0);
    // No four words were written at all.
    expect(bleuOf(countsOf(['a b', 'a b']))).toBe(0);
  });

  it('tells words apart that are written with the same digits', () => {
    const counts = noBleuCounts();
    addBleu(counts, [1, 12], [[11, 2]]);
    expect(counts.matched).toEqual([0, 0, 0, 0]);
  });

  it('does not reward what is too long', () => {
    const longer = bleuOf(countsOf(['a b c d e f', 'a b c d e']));
    expect(longer).toBeCloseTo(((5 / 6) * (4 / 5) * (3 / 4) * (2 / 3)) ** 0.25, 12);
  });

  it('adds counts up over sentences before it takes means, and punishes what is too short', () => {
    const counts = countsOf(['a b c d e', 'a b c d f'], ['g h i j', 'g h i j k l']);
    // 4 + 4 of 9, 3 + 3 of 7, 2 + 2 of 5, 1 + 1 of 3; 9 words for 11.
    const mean = ((8 / 9) * (6 / 7) * (4 / 5) * (2 / 3)) ** 0.25;
    expect(bleuOf(counts)).toBeCloseTo(mean * Math.exp(1 - 11 / 9), 12);
  });
});
