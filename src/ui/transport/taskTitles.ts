/** What tasks are called above their data. */
import type { TaskName } from '../../tasks/task.ts';

export const TASK_TITLES: Readonly<Record<TaskName, string>> = {
  letters: 'Letters',
  spelling: 'Spelling',
  chunking: 'Chunking',
  translation: 'Translation',
  toy: 'Rows of digits',
};
