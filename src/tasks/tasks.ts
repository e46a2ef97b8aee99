/** All tasks, in the order in which readers are offered them. */
import { chunking } from './chunking/task.ts';
import { letters } from './letters/task.ts';
import { own } from './own/task.ts';
import { spelling } from './spelling/task.ts';
import type { BuiltInFacts, Task, TaskName } from './task.ts';
import { toy } from './toy/task.ts';
import { translation } from './translation/task.ts';

const all = { letters, spelling, chunking, translation, toy, own } as const;

export const TASKS: Readonly<Record<TaskName, Task>> = all;

/** Their names, as files and links have them. */
export const TASK_NAMES = [
  'letters',
  'spelling',
  'chunking',
  'translation',
  'toy',
  'own',
] as const satisfies readonly TaskName[];

type KeysOf<Tables> = Tables extends Tables ? keyof Tables & string : never;

/** The data that come with the playground, as settings name them. */
export type BuiltInData = KeysOf<(typeof all)[TaskName]['builtIn']>;

/** Which task they teach, and what is known of them before they are made. */
export type BuiltIn = BuiltInFacts & { readonly task: TaskName };

export const BUILT_IN = Object.fromEntries(
  TASK_NAMES.flatMap((task) =>
    Object.entries<BuiltInFacts>(all[task].builtIn).map(([id, facts]) => [id, { ...facts, task }]),
  ),
) as Readonly<Record<BuiltInData, BuiltIn>>;

/** In the order of their tasks. */
export const BUILT_IN_DATA = Object.keys(BUILT_IN) as unknown as readonly [BuiltInData, ...BuiltInData[]];

/** True when settings want data that come with the playground. */
export const isBuiltIn = (data: string): data is BuiltInData => Object.hasOwn(BUILT_IN, data);
