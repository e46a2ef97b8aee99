/** Every table of figures is what the checked-in files of runs have, and says when it must be made anew. */
import { describe, expect, it } from 'vitest';
import { arithmeticNow } from '../../../scripts/figures/duelTable.ts';
import { fiveSeedsArithmetic } from '../../../scripts/figures/fiveSeeds.ts';
import { markdownTable, withTable } from '../../../scripts/figures/markedTable.ts';
import { duelFigures, figuredTexts } from '../../../scripts/figures/texts.ts';

describe('the figures of README and docs', () => {
  it('are those of their files, or the tables must be written anew: npm run figures -- --table', async () => {
    for (const { now, anew } of await figuredTexts()) expect(now).toBe(anew);
  });

  it('are of this release and these kernels, or the duel must be measured anew: npm run figures', () => {
    expect(duelFigures().arithmetic).toEqual(arithmeticNow());
    expect(fiveSeedsArithmetic()).toEqual(arithmeticNow());
  });
});

describe('a table in a text', () => {
  const text = (table: string) =>
    `before\n<!-- one: npm run figures -->\n\n${table}\n\n<!-- end of one -->\nafter`;

  it('takes the place of what stood between its marks, and of nothing else', () => {
    const [old, anew] = ['1', '2'].map((value) => markdownTable([['a'], [value]]));
    expect(withTable(text(old ?? ''), 'one', anew ?? '')).toBe(text('| a |\n| --- |\n| 2 |'));
  });

  it('needs both marks', () => {
    expect(() => withTable('no marks', 'one', '')).toThrow('There must be');
  });
});
