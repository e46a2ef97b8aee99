/** A reader's own text as tokens of the data. */
import { expect, test } from 'vitest';
import { TYPED } from '../../../src/tasks/ownText.ts';
import { END, SYMBOLS, textOf } from '../../../src/tasks/spelling/symbols.ts';

test('a text to spell is read with its end, in lower case, cut to what fits', () => {
  const { inputs, unknown } = TYPED.spelling('To  be, or not', SYMBOLS, 11);
  expect(textOf(inputs)).toBe('to be, or ');
  expect(inputs.at(-1)).toBe(END);
  expect(unknown).toEqual([]);
});

test('a sentence is read word by word, marks apart; numbers and unknown words as such', () => {
  const sources = ['<num>', '<unk>', 'the', 'dog', 'sleeps', '.'];
  const { inputs, unknown } = TYPED.chunking('the 3 dogs, the dog sleeps.', sources, 20);
  expect([...inputs].map((token) => sources[token])).toEqual(
    'the <num> <unk> <unk> the dog sleeps .'.split(' '),
  );
  expect(unknown).toEqual(['dogs', ',']);
});

test('a sentence is cut and written as the words of the data are', () => {
  const texts = (task: 'chunking' | 'translation', text: string, sources: readonly string[]) =>
    [...TYPED[task](text, sources, 30).inputs].map((token) => sources[token]);
  const words = ['<unk>', 'the', 'dog', 'doesn’t', 'bark', ',', '!', '?'];
  expect(texts('translation', 'The DOG, the dog doesn’t bark!?', words)).toEqual(
    'the dog , the dog doesn’t bark ! ?'.split(' '),
  );
  const tagged = ['<num>', '<unk>', 'The', 'dog', "'s", 'do', "n't", '(', ')', 'IBM', 'runs'];
  expect(texts('chunking', "The dog's (IBM) don't Runs 3.5 1,000", tagged)).toEqual(
    "The dog 's ( IBM ) do n't runs <num> <num>".split(' '),
  );
});

test('a sentence is cut into characters where those of the data are', () => {
  const texts = (text: string, sources: readonly string[]) =>
    [...TYPED.translation(text, sources, 30).inputs].map((token) => sources[token]);
  const han = ['<unk>', '老', '师', '买', '鱼', '。'];
  expect(texts('老师买鱼。', han)).toEqual(han.slice(1));
  expect(texts('Ab a', ['<unk>', 'a', 'b'])).toEqual(['a', 'b', 'a']);
});

test('a row of digits takes digits only, and so many', () => {
  const digits = Array.from('0123456789');
  expect(TYPED.toy('3x1 4', digits, 20)).toEqual({
    inputs: Uint8Array.of(3, 1, 4),
    unknown: ['x'],
  });
  expect(TYPED.toy('123456', digits, 4).inputs).toHaveLength(4);
});
