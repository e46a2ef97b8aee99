/** Translation comes from pairs of sentences, word by word or character by character. */
import type { TaskSources } from '../taskSources.ts';
import { builtInTranslation } from './builtInTranslation.ts';
import { characterPairsFormat, pairsFormat } from './pairFormats.ts';
import type { translation } from './task.ts';

export const translationSources = {
  formats: [pairsFormat, characterPairsFormat],
  builtIn: { translation: (_, trained) => builtInTranslation(trained) },
} satisfies TaskSources<keyof typeof translation.builtIn>;
