/** Rows of digits, to be copied, reversed or sorted. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import { WRITES, type Task } from '../task.ts';

const TEXTS = TASK_TEXTS.toy;

export const toy = {
  id: 'toy',
  // What a task is called is part of what it is, like its nouns.
  // eslint-disable-next-line no-restricted-syntax
  title: 'Rows of digits',
  unit: { one: 'digit', many: 'digits' },
  sequence: { one: 'row', many: 'rows' },
  source: { one: 'digit', many: 'digits' },
  verbs: WRITES,
  ownVocabulary: false,
  join: (tokens) => tokens.join(''),
  describe: ({ name, exampleCount }) => tell(TEXTS.described, { name, count: exampleCount }),
  typing: {
    ask: TEXTS.ask,
    sample: '31415926',
  },
  views: { links: true, spoils: false, brackets: false },
  builtIn: { toy: { name: TEXTS.builtIn, splits: ['copy', 'reverse', 'sort'], file: null } },
} as const satisfies Task;
