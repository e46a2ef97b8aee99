/** The finished words of a cell: what was forced, who wrote the rest, what it cost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishedWords, shortList, spokenWord } from '../../../../src/ui/rollOuts/finishedWords.ts';
import { arbitraryTrace, tableOf } from '../arbitraryTrace.ts';

const vocabulary = ['a', 'b', 'c'];
const view = tableOf({
  costs: [
    [0, 0.5, 0.5],
    [0.5, 0, NaN],
  ],
  finished: { '0 0': [0, 1], '0 1': [1, 1], '0 2': [2, 1], '1 0': [0, 0], '1 1': [0, 1] },
  referenceIn: true,
  referenceOut: false,
});

describe('the finished words of a cell', () => {
  it('stand cheapest first and say of each letter who wrote it and whether it is wrong', () => {
    const words = finishedWords(view, [0, 1], vocabulary, 0);
    expect(words.map(({ token, cost, wrong }) => [token, cost, wrong])).toEqual([
      [0, 0, 0],
      [1, 0.5, 1],
      [2, 0.5, 1],
    ]);
    expect(words[1]?.letters).toEqual([
      { text: 'b', source: 'forced', wrong: true },
      { text: 'b', source: 'learned', wrong: false },
    ]);
  });

  it('leave out what was not tried; what stands before the cell was rolled in', () => {
    const words = finishedWords(view, [0, 1], vocabulary, 1);
    expect(words.map(({ token }) => token)).toEqual([1, 0]);
    expect(words[0]?.letters.map(({ source }) => source)).toEqual(['reference', 'forced']);
  });

  it('may be written by both hands, letter by letter, before the cell and after it', () => {
    const both = {
      ...tableOf({ costs: [[0], [0], [0], [0]] }),
      referenceIn: Uint8Array.of(1, 0, 1, 0),
      // Cell 1 is finished by the model, then by the reference.
      referenceOut: Uint8Array.of(0, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    };
    const sources = (cell: number) =>
      finishedWords(both, [0, 0, 0, 0], ['a'], cell)[0]?.letters.map(({ source }) => source);
    expect(sources(1)).toEqual(['reference', 'forced', 'learned', 'reference']);
    expect(sources(3)).toEqual(['reference', 'learned', 'reference', 'forced']);
  });

  it('end with the token that ends them, which is said once', () => {
    const [, second] = finishedWords(view, [0, 1], vocabulary, 0, 1);
    expect(second?.letters.map(({ text }) => text)).toEqual(['b']);
    const [first] = finishedWords(view, [0, 1], vocabulary, 0, 1);
    expect(first?.letters.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('put the truth before others of equal cost', () => {
    const tied = tableOf({ costs: [[0.5, 0.5, 0.5]] });
    expect(finishedWords(tied, [2], vocabulary, 0).map(({ token }) => token)).toEqual([2, 0, 1]);
  });

  it('are said with their cost and their wrong letters', () => {
    const [right, wrong] = finishedWords(view, [0, 1], vocabulary, 0);
    expect(right && spokenWord(right, 'a')).toBe('a forced: ab, cost 0.00, all letters right');
    expect(wrong && spokenWord(wrong, 'b')).toBe('b forced: bb, cost 0.50, wrong at letter 1');
  });

  it('a short list never hides the chosen word and is never longer than asked', () => {
    fc.assert(
      fc.property(
        arbitraryTrace,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        (trace, i, j, count) => {
          const { report, vocabulary: letters } = trace;
          const [table] = report.views;
          const { targets } = report.word;
          if (table === undefined) return;
          const words = finishedWords(table, targets, letters, i % targets.length);
          const token = j % letters.length;
          const list = shortList(words, count, token);
          expect(list.length).toBe(Math.min(count, words.length));
          const known = words.some((word) => word.token === token);
          expect(list.some((word) => word.token === token)).toBe(known);
          const costs = words.map(({ cost }) => cost);
          expect(costs).toEqual([...costs].sort((a, b) => a - b));
        },
      ),
    );
  });
});
