/** Translation: a sentence of one language is read, one of another is written. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import { WRITES, type Task } from '../task.ts';

const TEXTS = TASK_TEXTS.translation;

export const translation = {
  id: 'translation',
  title: TEXTS.title,
  unit: { one: 'word', many: 'words' },
  sequence: { one: 'sentence', many: 'sentences' },
  source: { one: 'word', many: 'words' },
  verbs: WRITES,
  ownVocabulary: true,
  join: (tokens) => tokens.join(' '),
  describe: ({ name, exampleCount, vocabulary, sourceVocabulary, characters }) =>
    tell(TEXTS.described, {
      ...{ name, count: exampleCount },
      ...{ read: sourceVocabulary?.length ?? 0, written: vocabulary.length - 1 },
      ...{ readAs: characters?.read ? 'characters' : 'words' },
      ...{ writtenAs: characters?.written ? 'characters' : 'words' },
    }),
  typing: {
    ask: TEXTS.ask,
    sample: 'the old dog sees a red boat in the garden',
  },
  views: { links: true, spoils: false, brackets: false },
  builtIn: { translation: { name: TEXTS.builtIn, splits: ['last-tenth', 'shuffled-tenth'], file: null } },
} as const satisfies Task;
