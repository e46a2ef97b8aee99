/** What the keys of errors mean in JSON: they have kept the names that letters gave them, whatever the task. */
import { CHARACTER } from '../tasks/task.ts';
import { TASKS } from '../tasks/tasks.ts';

const listed = (nouns: readonly string[]): string => [...new Set(nouns)].join(', ');
const tasks = Object.values(TASKS);
const units = listed([...tasks.map(({ unit }) => unit.one), CHARACTER.one]);
const sequences = listed(tasks.map(({ sequence }) => sequence.one));

/** One clause. */
export const ERROR_KEYS = `letterError is the error of the task’s unit (${units}), wordError that of its whole sequence (${sequences})`;
