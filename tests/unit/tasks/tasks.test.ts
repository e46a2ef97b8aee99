/** What the tasks say of themselves and of their data. */
import { describe, expect, it } from 'vitest';
import type { TaskName } from '../../../src/tasks/task.ts';
import { TASKS } from '../../../src/tasks/tasks.ts';

describe('a task', () => {
  const figures = {
    name: 'my file',
    exampleCount: 6_048,
    vocabulary: Array<string>(26).fill('a'),
    sourceVocabulary: null,
    typeCount: 1_055,
    cellCount: 52_152,
  };
  const read = { ...figures, sourceVocabulary: Array<string>(1_200).fill('a') };

  it.each<[TaskName, string, string]>([
    ['letters', 'handwritten words of 1,055 types, 52,152 letters of 16 × 8 pixels.', 'ab'],
    ['spelling', 'texts with errors, to be corrected: 26 symbols.', 'ab'],
    ['chunking', 'sentences of 52,152 words in all, 1,200 different ones; 26 tags.', 'a b'],
    ['translation', 'pairs of sentences; 1,200 words are read, 25 words written.', 'a b'],
    [
      'toy',
      'rows of three to eight digits, to be copied, reversed or sorted: “test rows” in the settings says which.',
      'ab',
    ],
  ])('describes its data and joins its tokens: %s', (name, sentence, joined) => {
    const task = TASKS[name];
    expect(task.id).toBe(name);
    expect(task.describe(read)).toBe(`my file: 6,048 ${sentence}`);
    expect(task.join(['a', 'b'])).toBe(joined);
  });

  it('counts nothing where vectors are read', () => {
    expect(TASKS.chunking.describe(figures)).toContain(', 0 different ones;');
    expect(TASKS.translation.describe(figures)).toContain('; 0 words are read,');
  });
});
