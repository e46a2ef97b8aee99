/** A task of the user's own, as a plugin gives it: nothing is known of its tokens. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { tell } from '../../text/tell.ts';
import { WRITES, type Task } from '../task.ts';

const TEXTS = TASK_TEXTS.own;

export const own = {
  id: 'own',
  title: TEXTS.title,
  unit: { one: 'token', many: 'tokens' },
  sequence: { one: 'sequence', many: 'sequences' },
  source: { one: 'token', many: 'tokens' },
  verbs: WRITES,
  ownVocabulary: true,
  join: (tokens) => tokens.join(' '),
  describe: ({ name, exampleCount }) => tell(TEXTS.described, { name, count: exampleCount }),
  typing: null,
  views: { links: true, spoils: false, brackets: false },
  builtIn: {},
} as const satisfies Task;
