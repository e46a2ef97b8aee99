/** Confusion counts against counting by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import {
  among,
  countConfusion,
  countTruth,
  mostMistaken,
  occurrencesOf,
  topMistakes,
} from '../../../src/statistics/confusion.ts';
import { sayOf } from '../../../src/tasks/say.ts';
import { shareAt, spokenCell } from '../../../src/ui/confusion/confusionCells.ts';

const V = 4;

/** Words of one to four letters with what was written. */
const sample = fc
  .array(fc.array(fc.tuple(fc.nat(V - 1), fc.nat(V - 1)), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => ({
    words: {
      lengths: Uint8Array.from(words, (word) => word.length),
      targets: Uint8Array.from(words.flat(), ([truth]) => truth),
    },
    written: Uint8Array.from(words.flat(), ([, written]) => written),
    plain: words,
  }));

const say = sayOf({ task: 'letters' });

describe('confusion', () => {
  it('finds as many glyphs as it counts, each where its word has that truth and that reading', () => {
    fc.assert(
      fc.property(sample, ({ words, written, plain }) => {
        const counts = countConfusion(words, written, V);
        const truths = countTruth(words, V);
        for (let truth = 0; truth < V; truth++) {
          const row = counts.subarray(truth * V, (truth + 1) * V);
          expect(row.reduce((sum, count) => sum + count, 0)).toBe(truths[truth]);
          for (let as = 0; as < V; as++) {
            const found = occurrencesOf(words, written, truth, as);
            expect(found).toHaveLength(at(row, as));
            for (const { word, cell, place } of found) {
              expect(plain[word]?.[cell]).toEqual([truth, as]);
              expect([words.targets[place], written[place]]).toEqual([truth, as]);
            }
          }
        }
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(written.length);
      }),
    );
  });

  it('names the most frequent mistakes, never what is right', () => {
    const counts = Uint32Array.of(9, 2, 0, 0, 5, 7, 0, 1, 0, 0, 3, 0, 0, 0, 2, 4);
    expect(topMistakes(counts, V, 3)).toEqual([
      { truth: 1, as: 0, count: 5 },
      { truth: 0, as: 1, count: 2 },
      { truth: 3, as: 2, count: 2 },
    ]);
  });

  it('names where two differ most, by how much and which way', () => {
    const counts = Uint32Array.of(9, 2, 0, 0, 5, 7, 0, 1, 0, 0, 3, 0, 0, 0, 2, 4);
    const against = Uint32Array.of(3, 2, 8, 0, 1, 9, 0, 1, 0, 0, 9, 0, 0, 0, 0, 4);
    expect(topMistakes(counts, V, 9, against)).toEqual([
      { truth: 0, as: 2, count: -8 },
      { truth: 1, as: 0, count: 4 },
      { truth: 3, as: 2, count: 2 },
    ]);
  });

  it('tells shares of a letter, of one contestant or of one less another', () => {
    const counts = Uint32Array.of(6, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const against = Uint32Array.of(4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const truths = Uint32Array.of(8, 0, 0, 0);
    const one = { V, truths, counts, against: null };
    expect(shareAt(one, 0, 1)).toBe(0.25);
    expect(shareAt({ ...one, against }, 0, 1)).toBe(-0.25);
    expect(shareAt(one, 1, 0)).toBeNaN();
    const letters = ['n', 'u', 'a', 'b'];
    expect(spokenCell(say, { ...one, against }, 0, 1, letters, ['MLE', 'SeaRNN'])).toBe(
      'n read as u: 2 of 8 by MLE, 4 by SeaRNN',
    );
    expect(spokenCell(say, one, 0, 0, letters, ['MLE'])).toBe('n read right: 6 of 8 by MLE');
    expect(spokenCell(sayOf({ task: 'toy' }), one, 0, 0, letters, ['MLE'])).toBe(
      'n written right: 6 of 8 by MLE',
    );
    expect(spokenCell(say, one, 1, 0, letters, ['MLE'])).toBe('u does not stand there');
  });
});

describe('of many tokens', () => {
  const targets = Uint16Array.of(300, 300, 5, 7, 7, 9);
  const written = [5, 5, 300, 7, 8, 9];

  it('those that are mistaken most are kept, in order', () => {
    expect(mostMistaken({ targets }, [written], 400, 3)).toEqual([5, 7, 300]);
    expect(mostMistaken({ targets }, [written], 3, 3)).toEqual([0, 1, 2]);
  });

  it('counts a mistake for both of its tokens, none for what is right, and takes the first of equals', () => {
    const most = (targets: number[], written: number[]) =>
      mostMistaken({ targets: Uint8Array.from(targets) }, [written], 4, 2);
    expect(most([0, 0, 0, 1, 2, 3], [0, 0, 0, 2, 1, 3])).toEqual([1, 2]);
    expect(most([1, 1, 2], [3, 3, 0])).toEqual([1, 3]);
    expect(most([0, 1, 2], [1, 2, 0])).toEqual([0, 1]);
  });

  it('cells are told by the places of their tokens among those that are kept', () => {
    const cells = among([5, 7, 300], { targets }, written);
    expect([...cells.targets]).toEqual([2, 2, 0, 1]);
    expect([...cells.written]).toEqual([0, 0, 2, 1]);
    expect([...countConfusion(cells, cells.written, 3)]).toEqual([0, 0, 1, 0, 1, 0, 2, 0, 0]);
  });
});
