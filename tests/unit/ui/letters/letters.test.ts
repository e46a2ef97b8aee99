/** What contestants read, to see and to hear, and the columns it stands in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutColumns } from '../../../../src/ui/letters/columns.ts';
import { writtenLetters, spokenLetters, trueLetters } from '../../../../src/ui/letters/writtenLetters.ts';
import { sayOf } from '../../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const vocabulary = ['a', 'l', 'n', 't'];

describe('what a contestant reads', () => {
  it('names every wrong letter, what stands instead and where', () => {
    const letters = writtenLetters([1, 0, 2, 1], [1, 0, 2, 3], vocabulary);
    expect(letters.map(({ wrong }) => wrong)).toEqual([false, false, false, true]);
    expect(spokenLetters(say, 'MLE', letters)).toBe('MLE reads lanl; wrong: l instead of t at letter 4');
  });

  it('takes an unknown word for wrong, but not in the truth itself', () => {
    const words = ['<unk>', 'dog'];
    expect(writtenLetters([0, 1], [0, 1], words).map(({ wrong }) => wrong)).toEqual([true, false]);
    expect(trueLetters([0, 1], words).map(({ wrong }) => wrong)).toEqual([false, false]);
  });

  it('says so when all is right', () => {
    const letters = writtenLetters([1, 0], [1, 0], vocabulary);
    expect(spokenLetters(say, 'SeaRNN', letters)).toBe('SeaRNN reads la: all 2 letters right');
    expect(spokenLetters(sayOf({ task: 'spelling' }), 'SeaRNN', letters)).toBe(
      'SeaRNN writes la: all 2 symbols right',
    );
  });
});

describe('an end', () => {
  const letters = writtenLetters([1, 0, 3], [1, 2, 3], ['a', 'l', 'n', 'end']);

  it('is no part of what is written, but may stand in the wrong place', () => {
    expect(spokenLetters(say, 'MLE', letters, 2)).toBe('MLE reads la; wrong: a instead of n at letter 2');
    const early = writtenLetters([1, 3], [1, 2], ['a', 'l', 'n', 'end']);
    expect(spokenLetters(say, 'MLE', early, 1)).toBe('MLE reads l; wrong: end instead of n at letter 2');
    const right = writtenLetters([1, 3], [1, 3], ['a', 'l', 'n', 'end']);
    expect(spokenLetters(say, 'MLE', right, 1)).toBe('MLE reads l: right');
  });
});

describe('the columns that letters and table share', () => {
  it('fill the room of a wide page and leave short words narrow', () => {
    expect(layOutColumns(698, 8, 1)).toEqual({ label: 112, column: 73, total: 696, glyphPixel: 6 });
    expect(layOutColumns(698, 3, 1).column).toBe(120);
  });

  it('let eight letters stand on a phone of 390 pixels, and fourteen scroll', () => {
    expect(layOutColumns(366, 8, 1).total).toBeLessThanOrEqual(366);
    const long = layOutColumns(366, 14, 1);
    expect(long.total).toBeGreaterThan(366);
    expect(long.column).toBeGreaterThanOrEqual(34);
  });

  it('always hold a glyph, and a part for every table side by side', () => {
    const width = fc.integer({ min: 280, max: 2000 });
    fc.assert(
      fc.property(
        width,
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 4 }),
        (room, T, views) => {
          const { column, glyphPixel } = layOutColumns(room, T, views);
          expect(glyphPixel * 8).toBeLessThan(column);
          expect(column / views).toBeGreaterThanOrEqual(views === 1 ? 34 : 30);
        },
      ),
    );
  });
});
