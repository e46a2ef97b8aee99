/** The page’s sentences, told in the words of a task. */
import { expect, test } from 'vitest';
import { inTaskWords } from '../../../src/experiments/taskWords.ts';

const SENTENCE = 'Letters misread in unseen words: one letter of a word. Lettering and words’ swords stay.';

test('letters stay what they are', () => {
  expect(inTaskWords('letters', SENTENCE)).toBe(SENTENCE);
});

test('whole words are replaced, in their number and case', () => {
  expect(inTaskWords('chunking', SENTENCE)).toBe(
    'Tags misread in unseen sentences: one tag of a sentence. Lettering and sentences’ swords stay.',
  );
  expect(inTaskWords('toy', 'A Word of letters')).toBe('A Row of digits');
});
