/** A reader's own words: what stands apart, what is known, and what is cut off. */
import { describe, expect, it } from 'vitest';
import { TYPED } from '../../../src/tasks/ownText.ts';

/** What is read of a text, and what of it is unknown. */
const read = (text: string, sources: readonly string[], most = 30) => {
  const { inputs, unknown } = TYPED.chunking(text, sources, most);
  return { read: Array.from(inputs, (token) => sources[token]).join(' '), unknown };
};
const parts = (text: string) => read(text, []).unknown;

describe('the parts of a sentence', () => {
  it.each<[string, string[]]>([
    ['$5.50 €3 £1,000', ['$5.50', '€3', '£1,000']],
    ['10-12 3/4 12:30 50%, 7.', ['10-12', '3/4', '12:30', '50%', ',', '7', '.']],
    ['5%3 $ 5 $x', ['5%3', '$', '5', '$', 'x']],
    ["e-mail: it’s o'clock-", ['e-mail', ':', 'it’s', "o'clock", '-']],
    ['cafe\u0301 über 3rd!?', ['cafe\u0301', 'über', '3', 'rd', '!', '?']],
    [' ', []],
  ])('of %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ["dog's", ['dog', "'s"]],
    ['dog’s', ['dog', '’s']],
    ["don't", ['do', "n't"]],
    ["they're", ['they', "'re"]],
    ["I've", ['I', "'ve"]],
    ["we'll", ['we', "'ll"]],
    ["he'd", ['he', "'d"]],
    ["I'm", ['I', "'m"]],
    ["DOG'S", ['DOG', "'S"]],
  ])('of %s are two where the data know its end', (text, [word = '', end = '']) => {
    expect(read(text, ['<unk>', word, end]).read).toBe(`${word} ${end}`);
    expect(read(text, ['<unk>', end]).read).toBe(`<unk> ${end}`);
    // Where its end is unknown, or the word as a whole is known, it is one.
    expect(read(text, ['<unk>', word]).read).toBe('<unk>');
    expect(read(text, [text, word, end]).read).toBe(text);
    expect(read(text, [text, word]).read).toBe(text);
  });

  it('are not cut within a word, before another end, or where nothing stands before', () => {
    const sources = ['<unk>', 'x', 'n', "'s", "'sx", "'z", "n't"];
    expect(read("x'sx x'z", sources).read).toBe('<unk> <unk>');
    expect(read("n't xn't", sources).read).toBe("n't x n't");
  });
});

describe('a word', () => {
  it('is known as it is written, else in lower case', () => {
    const sources = ['<unk>', 'The', 'the', 'dog', 'IBM'];
    expect(read('The THE Dog ibm', sources)).toEqual({ read: 'The the dog <unk>', unknown: ['ibm'] });
  });

  it('is a number where the data have a token for those', () => {
    expect(read('3 1,000 3rd', ['<num>', '<unk>', '3'])).toEqual({
      read: '<num> <num> <num> <unk>',
      unknown: ['rd'],
    });
    expect(read('3 4', ['<unk>', '3'])).toEqual({ read: '3 <unk>', unknown: ['4'] });
    expect(read('3 a', ['<unk>', '<num>'])).toEqual({ read: '<num> <unk>', unknown: ['a'] });
    expect(read('x', ['<num>', 'x']).read).toBe('x');
  });

  it('is left out and told where there is no token for unknown ones', () => {
    expect(read('a dog b', ['dog'])).toEqual({ read: 'dog', unknown: ['a', 'b'] });
  });

  it('is cut off behind the most that is read', () => {
    expect(read('a b c d', ['a', 'b', 'd'], 3)).toEqual({ read: 'a b', unknown: ['c'] });
  });
});

it('a row of digits has no blanks, and no marks for digits', () => {
  const sources = Array.from('0123456789');
  expect(TYPED.toy(' 1 2\t-3\n', sources, 10)).toEqual({
    inputs: Uint8Array.of(1, 2, 3),
    unknown: ['-'],
  });
});
