/** A reader's own text as tokens of the data. */
import { expect, test } from 'vitest';
import { typedTokens } from '../../../src/tasks/ownText.ts';
import { END, SYMBOLS, textOf } from '../../../src/tasks/spelling/symbols.ts';

test('a text to spell is read with its end, in lower case, cut to what fits', () => {
  const { inputs, unknown } = typedTokens('spelling', 'To  be, or not', SYMBOLS, 11);
  expect(textOf(inputs)).toBe('to be, or ');
  expect(inputs.at(-1)).toBe(END);
  expect(unknown).toEqual([]);
});

test('a sentence is read word by word, marks apart; numbers and unknown words as such', () => {
  const sources = ['<num>', '<unk>', 'the', 'dog', 'sleeps', '.'];
  const { inputs, unknown } = typedTokens('chunking', 'the 3 dogs, the dog sleeps.', sources, 20);
  expect([...inputs].map((token) => sources[token])).toEqual(
    'the <num> <unk> <unk> the dog sleeps .'.split(' '),
  );
  expect(unknown).toEqual(['dogs', ',']);
});

test('a row of digits takes digits only, and so many', () => {
  const digits = Array.from('0123456789');
  expect(typedTokens('toy', '3x1 4', digits, 20)).toEqual({
    inputs: Uint8Array.of(3, 1, 4),
    unknown: ['x'],
  });
  expect(typedTokens('toy', '123456', digits, 4).inputs).toHaveLength(4);
});
