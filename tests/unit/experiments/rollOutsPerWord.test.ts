/** How many roll-outs a word costs. */
import { describe, expect, test } from 'vitest';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { rollOutsPerWord } from '../../../src/experiments/rollOutsPerWord.ts';

const searnn = contestantSchema.parse({ method: 'searnn', tokens: 'all', cells: 'all' });

describe('the roll-outs of a word', () => {
  test('are letters times cells, the paper’s 198 for 26 letters and words of 7.6', () => {
    expect(Math.round(rollOutsPerWord(searnn, 7.6, 26))).toBe(198);
  });

  test('shrink with the tokens tried and the cells looked at, never beyond what there is', () => {
    expect(rollOutsPerWord({ ...searnn, tokens: 'topk', tokenCount: 5 }, 8, 26)).toBe(40);
    expect(rollOutsPerWord({ ...searnn, tokens: 'topk', tokenCount: 64 }, 8, 26)).toBe(8 * 26);
    expect(rollOutsPerWord({ ...searnn, cells: 'uniform', cellCount: 2 }, 8, 26)).toBe(52);
    expect(rollOutsPerWord({ ...searnn, cells: 'uniform', cellCount: 20 }, 8, 26)).toBe(8 * 26);
  });

  test('are none for MLE', () => {
    expect(rollOutsPerWord({ ...searnn, method: 'mle' }, 8, 26)).toBe(0);
  });
});
