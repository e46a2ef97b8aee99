/** Chunking: words are read, a tag is written for each. */
import { counted, figure } from '../../base/counted.ts';
import type { Task } from '../task.ts';

export const chunking = {
  id: 'chunking',
  title: 'Chunking',
  unit: { one: 'tag', many: 'tags' },
  sequence: { one: 'sentence', many: 'sentences' },
  source: { one: 'word', many: 'words' },
  join: (tokens) => tokens.join(' '),
  describe: ({ cellCount, vocabulary, sourceVocabulary }) =>
    `sentences of ${counted(cellCount, 'word')} in all, ${figure(sourceVocabulary?.length ?? 0)} different ones; ${counted(vocabulary.length, 'tag')}.`,
  typing: {
    ask: 'Type a sentence: each contestant says which words belong together.',
    sample: 'the old cook walks to her boat .',
  },
  views: { links: false, spoils: false, brackets: true },
  builtIn: { chunking: { name: 'chunking', splits: ['last-tenth', 'shuffled-tenth'], file: null } },
} as const satisfies Task;
