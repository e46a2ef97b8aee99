/** The finished words of a cell: what was forced, who wrote the rest, what it cost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishedWords, shortList, spokenWord } from '../../../../src/ui/rollOuts/finishedWords.ts';
import { arbitraryTrace, tableOf } from '../arbitraryTrace.ts';
import { sayOf } from '../../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

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
  it('stand from cheap to dear and say of each letter who wrote it and whether it is wrong', () => {
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

  it('begin with the truth, the model’s choice and the cheapest, whatever these cost; then they go by cost', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    const order = (costs: readonly number[], model: readonly number[], truth: number) =>
      finishedWords(tableOf({ costs: [costs], model: [model] }), [truth], letters, 0).map(
        ({ token }) => token,
      );
    expect(order([0.5, 0.25, 1, 0.25, 0.75, 0.5], [0, 0, 0.2, 0, 0.8, 0], 2)).toEqual([2, 4, 1, 3, 0, 5]);
    expect(order([0.5, 0.5, 0.5], [0.2, 0.7, 0.1], 2)).toEqual([2, 1, 0]);
    // The truth may be the choice, and cheapest.
    expect(order([0.5, 0, 1], [0, 1, 0], 1)).toEqual([1, 0, 2]);
  });

  it('are said with their cost and their wrong letters', () => {
    const [right, wrong] = finishedWords(view, [0, 1], vocabulary, 0);
    expect(right && spokenWord(say, right, 'a')).toBe('a forced: ab, cost 0.00, all letters right');
    expect(wrong && spokenWord(say, wrong, 'b')).toBe('b forced: bb, cost 0.50, wrong at letter 1');
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
          const least = Math.min(...words.map(({ cost }) => cost));
          const dear = words
            .filter(({ cost }) => cost > least)
            .slice(2)
            .map(({ cost }) => cost);
          expect(dear).toEqual([...dear].sort((a, b) => a - b));
        },
      ),
    );
  });
});
