/** A task of the user's own, as a plugin gives it: nothing is known of its tokens. */
import { TASK_TEXTS } from '../../text/en/taskTexts.ts';
import { WRITES, type Task } from '../task.ts';

export const own = {
  id: 'own',
  title: TASK_TEXTS.own.title,
  unit: { one: 'token', many: 'tokens' },
  sequence: { one: 'sequence', many: 'sequences' },
  source: { one: 'token', many: 'tokens' },
  verbs: WRITES,
  ownVocabulary: true,
  join: (tokens) => tokens.join(' '),
  describe: ({ name }) => name,
  typing: null,
  views: { links: true, spoils: false, brackets: false },
  builtIn: {},
} as const satisfies Task;
