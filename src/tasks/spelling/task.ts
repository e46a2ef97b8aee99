/** Spelling: a spoilt text is read, the right one is written. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import { WRITES, type Task } from '../task.ts';

const TEXTS = TASK_TEXTS.spelling;

export const spelling = {
  id: 'spelling',
  title: TEXTS.title,
  unit: { one: 'symbol', many: 'symbols' },
  sequence: { one: 'text', many: 'texts' },
  source: { one: 'symbol', many: 'symbols' },
  verbs: WRITES,
  ownVocabulary: false,
  join: (tokens) => tokens.join(''),
  describe: ({ name, exampleCount, vocabulary }) =>
    tell(TEXTS.described, { name, count: exampleCount, symbols: vocabulary.length }),
  typing: {
    ask: TEXTS.ask,
    sample: 'tge chold ',
  },
  views: { links: false, spoils: true, brackets: false },
  builtIn: { spelling: { name: TEXTS.builtIn, splits: ['noise-30', 'noise-50'], file: null } },
} as const satisfies Task;
