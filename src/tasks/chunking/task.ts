/** Chunking: words are read, a tag is written for each. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import { WRITES, type Task } from '../task.ts';

const TEXTS = TASK_TEXTS.chunking;

export const chunking = {
  id: 'chunking',
  title: TEXTS.title,
  unit: { one: 'tag', many: 'tags' },
  sequence: { one: 'sentence', many: 'sentences' },
  source: { one: 'word', many: 'words' },
  verbs: WRITES,
  ownVocabulary: true,
  join: (tokens) => tokens.join(' '),
  describe: ({ name, exampleCount, cellCount, vocabulary, sourceVocabulary }) =>
    tell(TEXTS.described, {
      ...{ name, count: exampleCount, cells: cellCount },
      ...{ words: sourceVocabulary?.length ?? 0, tags: vocabulary.length },
    }),
  typing: {
    ask: TEXTS.ask,
    sample: 'the old cook walks to her boat .',
  },
  views: { links: false, spoils: false, brackets: true },
  builtIn: { chunking: { name: TEXTS.builtIn, splits: ['last-tenth', 'shuffled-tenth'], file: null } },
} as const satisfies Task;
