/** Translation: a sentence of one language is read, one of another is written. */
import { counted, figure } from '../../base/counted.ts';
import type { Task } from '../task.ts';

export const translation = {
  id: 'translation',
  title: 'Translation',
  unit: { one: 'word', many: 'words' },
  sequence: { one: 'sentence', many: 'sentences' },
  source: { one: 'word', many: 'words' },
  join: (tokens) => tokens.join(' '),
  describe: ({ vocabulary, sourceVocabulary }) =>
    `pairs of sentences; ${counted(sourceVocabulary?.length ?? 0, 'word')} are read, ${figure(vocabulary.length - 1)} written.`,
  typing: {
    ask: 'Type a sentence: each contestant translates it.',
    sample: 'the old dog sees a red boat in the garden',
  },
  views: { links: true, spoils: false, brackets: false },
  builtIn: { translation: { name: 'translation', splits: ['last-tenth', 'shuffled-tenth'], file: null } },
} as const satisfies Task;
