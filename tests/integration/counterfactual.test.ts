/** Counterfactual tables are those of contestants that learn by each pair, given the same weights. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { POLICY_PAIRS } from '../../src/experiments/policyPairs.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, MLE, tinyRace } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

const SPARSE = contestant({ tokens: 'topk', tokenCount: 2, cells: 'uniform', cellCount: 1, costScale: 20 });

describe('the nine tables', () => {
  it.each([
    { name: 'a contestant that tries few letters', index: 1 },
    { name: 'MLE', index: 0 },
  ])('of $name equal those of contestants of each pair that try them all', async ({ index }) => {
    const race = tinyRace({ contestants: [MLE, SPARSE] });
    await advance(race, 14);
    const snapshot = at(await race.snapshot(), index);
    const words = [0, 3, 4, 5, 8, 9, 10, 22, 31];
    const sides = new Set<string>();
    for (const [i, pair] of POLICY_PAIRS.entries()) {
      const costScale = at(race.settings.contestants, index).costScale;
      const alone = tinyRace({ contestants: [contestant({ ...pair, costScale })] });
      alone.restore([snapshot]);
      for (const word of words) {
        const report = await race.counterfactual(word, index, noYield);
        const own = await alone.now.watch(word, noYield);
        expect(report.word).toEqual(own.word);
        expect(report.contestant).toBe(index);
        expect(report.views).toHaveLength(9);
        expect({ ...at(report.views, i), contestant: 0 }).toEqual(at(own.views, 0));
        const { referenceIn, referenceOut } = at(report.views, i);
        // One coin a word: the first cell tells of all, and of all that follows it.
        if (pair.rollIn === 'mixed') sides.add(`in ${at(referenceIn, 0)}`);
        if (pair.rollOut === 'mixed' && referenceOut.length > 1) sides.add(`out ${at(referenceOut, 1)}`);
      }
      alone.dispose();
    }
    // The coins of these words fall on both sides.
    expect(sides.size).toBe(4);
    race.dispose();
  });
});
