/** Spelling comes from lists of misspellings and from any text. */
import type { TaskSources } from '../taskSources.ts';
import { builtInSpelling } from './builtInSpelling.ts';
import { listFormats } from './listFormats.ts';
import type { spelling } from './task.ts';
import { textFormat } from './textFormat.ts';

export const spellingSources = {
  formats: [...listFormats, textFormat],
  builtIn: { spelling: builtInSpelling },
} satisfies TaskSources<keyof typeof spelling.builtIn>;
