/** Data in one sentence, in the words of their task. */
import { expect, it } from 'vitest';
import type { TaskName } from '../../../src/tasks/task.ts';
import { TASKS } from '../../../src/tasks/tasks.ts';

const FIGURES = {
  ...{ name: 'my file', exampleCount: 6_048, typeCount: 1_432, cellCount: 41_000 },
  ...{ vocabulary: Array<string>(43).fill('a'), sourceVocabulary: Array<string>(1_200).fill('b') },
};

it.each<[TaskName, string]>([
  ['letters', 'handwritten words of 1,432 types, 41,000 letters of 16 × 8 pixels.'],
  ['spelling', 'texts with errors, to be corrected: 43 symbols.'],
  ['chunking', 'sentences of 41,000 words in all, 1,200 different ones; 43 tags.'],
  ['translation', 'pairs of sentences; 1,200 words are read, 42 written.'],
  [
    'toy',
    'rows of three to eight digits, to be copied, reversed or sorted: “test rows” in the settings says which.',
  ],
])('%s', (task, rest) => {
  expect(TASKS[task].describe(FIGURES)).toBe(`my file: 6,048 ${rest}`);
});
