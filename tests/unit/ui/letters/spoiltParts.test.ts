/** What is struck in a spoilt text: what is no part of the right one, and as little as possible. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistances } from '../../../../src/searnn/costs/editDistance.ts';
import { spoiltParts } from '../../../../src/ui/letters/spoiltParts.ts';

/** `recomme[e]nd`: what is struck stands in brackets. */
const struck = (read: string, truth: string): string => {
  const marks = spoiltParts(Array.from(read), Array.from(truth));
  return Array.from(read)
    .map((part, s) => (marks[s] ? `[${part}]` : part))
    .join('');
};

describe('in a text of another length', () => {
  it.each([
    ['recommeend', 'recommend', 'recomme[e]nd'],
    ['recomend', 'recommend', 'recomend'],
    ['acquaintanc3', 'acquaintances', 'acquaintanc[3]'],
    ['xword', 'word', '[x]word'],
    ['', 'word', ''],
    ['ab', '', '[a][b]'],
  ])('%s for %s: %s', (read, truth, marked) => {
    expect(struck(read, truth)).toBe(marked);
  });
});

it('goes place by place in a text as long as it should be', () => {
  expect(struck('recieve', 'receive')).toBe('rec[i][e]ve');
  // Moved by one each stands in the wrong place, though two edits would do.
  expect(struck('bcda', 'abcd')).toBe('[b][c][d][a]');
});

it('strikes no more than there are edits, and leaves what the truth has in its order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(text, text, (read, truth) => {
      fc.pre(read.length !== truth.length);
      const marks = spoiltParts(Array.from(read), Array.from(truth));
      const [a, b] = [read, truth].map((each) => Int32Array.from(each, (letter) => letter.charCodeAt(0)));
      const edits = a && b ? editDistances()(a, 0, a.length, b, b.length)[b.length] : NaN;
      expect(marks.filter(Boolean).length).toBeLessThanOrEqual(edits ?? NaN);
      let place = 0;
      for (const [s, letter] of Array.from(read).entries()) {
        if (marks[s]) continue;
        place = truth.indexOf(letter, place) + 1;
        expect(place).toBeGreaterThan(0);
      }
    }),
  );
});
