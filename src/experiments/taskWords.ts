/** Sentences in the words of the task: what is a letter of a word in one is a tag of a sentence in another. */
import type { TaskName } from '../tasks/task.ts';

export const TASKS = [
  'letters',
  'spelling',
  'chunking',
  'translation',
  'toy',
] as const satisfies readonly TaskName[];

/** What stands for “letter” and for “word”; both form their plural with an s. */
const NOUNS: Readonly<Record<TaskName, readonly [letter: string, word: string] | null>> = {
  letters: null,
  spelling: ['symbol', 'text'],
  chunking: ['tag', 'sentence'],
  translation: ['word', 'sentence'],
  toy: ['digit', 'row'],
};

/** A sentence about letters and words, told of what the task has instead. */
export function inTaskWords(task: TaskName, sentence: string): string {
  const nouns = NOUNS[task];
  if (nouns === null) return sentence;
  const [letter, word] = nouns;
  return sentence.replace(/\b(letter|word)(s?)\b/gi, (said: string, one: string, s: string) => {
    const noun = `${one.toLowerCase() === 'letter' ? letter : word}${s}`;
    return /^[A-Z]/.test(said) ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` : noun;
  });
}
