/** Rows of digits are made; no file holds them. */
import type { TaskSources } from '../taskSources.ts';
import type { toy } from './task.ts';
import { toyDataSet } from './toyDataSet.ts';

export const toySources = {
  formats: [],
  builtIn: { toy: toyDataSet },
} satisfies TaskSources<keyof typeof toy.builtIn>;
