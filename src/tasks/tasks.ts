/** All tasks, in the order in which readers are offered them. */
import { chunking } from './chunking/task.ts';
import { letters } from './letters/task.ts';
import { spelling } from './spelling/task.ts';
import type { Task, TaskName } from './task.ts';
import { toy } from './toy/task.ts';
import { translation } from './translation/task.ts';

export const TASKS: Readonly<Record<TaskName, Task>> = { letters, spelling, chunking, translation, toy };

/** Their names, as files and links have them. */
export const TASK_NAMES = [
  'letters',
  'spelling',
  'chunking',
  'translation',
  'toy',
] as const satisfies readonly TaskName[];
