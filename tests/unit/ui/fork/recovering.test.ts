/** Who recovers from a forced letter: told by what it would have written by itself. */
import { describe, expect, it } from 'vitest';
import { recovering, recoverySentence } from '../../../../src/ui/fork/recovering.ts';
import { sayOf } from '../../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const word = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) - 97);
const told = (truth: string, alone: string, goesOn: string, last: number): string =>
  recoverySentence(say, recovering(word(truth), word(alone), word(goesOn), last), truth.length);

describe('recovery from a forced letter', () => {
  it.each([
    ['lanterns', 'lanterns', 'lxnterns', 1, 'recovers at once: no later letter goes wrong because of it'],
    ['lanterns', 'lanterns', 'lxnlezns', 1, 'goes wrong at letters 4, 6 and is back on track from letter 7'],
    [
      'lanterns',
      'lanterns',
      'lxnternx',
      1,
      'goes wrong at letter 8 and does not recover before the word ends',
    ],
    ['lanterns', 'lanternz', 'lxnternz', 1, 'recovers at once: no later letter goes wrong because of it'],
    [
      'lanterns',
      'lanternz',
      'lxnterns',
      1,
      'recovers at once: no later letter goes wrong because of it; letter 8 comes right',
    ],
    ['cat', 'cat', 'cax', 2, 'has nothing left to write'],
  ])('of %s, read as %s, that goes on as %s', (truth, alone, goesOn, last, sentence) => {
    expect(told(truth, alone, goesOn, last)).toBe(sentence);
  });
});
