/** Spelling comes from lists of misspellings and from any text. */
import type { TaskSources } from '../taskSources.ts';
import { builtInSpelling } from './builtInSpelling.ts';
import { listFormats } from './listFormats.ts';
import { windowAbilities } from './spellingDataSet.ts';
import { textOf } from './symbols.ts';
import type { spelling } from './task.ts';
import { textFormat } from './textFormat.ts';

export const spellingSources = {
  formats: [...listFormats, textFormat],
  builtIn: { spelling: builtInSpelling },
  // Windows of a text stand in it once for each level of noise; real misspellings once, and always look the same.
  abilities: (data) => (data.versions === undefined ? { asText: textOf } : windowAbilities(data)),
} satisfies TaskSources<keyof typeof spelling.builtIn>;
