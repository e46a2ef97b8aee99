/** Handwritten letters: images are read, a word is written. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import type { Task } from '../task.ts';

const TEXTS = TASK_TEXTS.letters;

export const letters = {
  id: 'letters',
  title: TEXTS.title,
  unit: { one: 'letter', many: 'letters' },
  sequence: { one: 'word', many: 'words' },
  source: { one: 'image', many: 'images' },
  verbs: { does: 'reads', done: 'read', wrong: 'misread' },
  ownVocabulary: false,
  join: (tokens) => tokens.join(''),
  describe: ({ name, exampleCount, typeCount, cellCount }) =>
    tell(TEXTS.described, { name, count: exampleCount, types: typeCount, cells: cellCount }),
  typing: null,
  views: { links: false, spoils: false, brackets: false },
  builtIn: {
    'fewer-words': { name: TEXTS.fewerWords, splits: ['by-writer', 'by-type'], file: 'fewer-words.bin' },
    'built-in': { name: TEXTS.moreWords, splits: ['by-type', 'by-writer'], file: 'letters.bin' },
  },
} as const satisfies Task;
