/** Handwritten letters: images are read, a word is written. */
import { figure } from '../../base/counted.ts';
import type { Task } from '../task.ts';

export const letters = {
  id: 'letters',
  title: 'Letters',
  unit: { one: 'letter', many: 'letters' },
  sequence: { one: 'word', many: 'words' },
  source: { one: 'image', many: 'images' },
  join: (tokens) => tokens.join(''),
  describe: ({ typeCount, cellCount }) =>
    `handwritten words of ${figure(typeCount)} types, ${figure(cellCount)} letters of 16 × 8 pixels.`,
  typing: null,
  views: { links: false, spoils: false, brackets: false },
  builtIn: {
    'fewer-words': { name: 'letters, 432 words', splits: ['by-writer', 'by-type'], file: 'fewer-words.bin' },
    'built-in': { name: 'letters, 1,000 words', splits: ['by-type', 'by-writer'], file: 'letters.bin' },
  },
} as const satisfies Task;
