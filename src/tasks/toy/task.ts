/** Rows of digits, to be copied, reversed or sorted. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import { WRITES, type Task } from '../task.ts';

const TEXTS = TASK_TEXTS.toy;

export const toy = {
  id: 'toy',
  title: TEXTS.title,
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
