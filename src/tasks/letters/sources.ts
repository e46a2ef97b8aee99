/** Letters come from files of the Kassel format, and from two sets of words that lie in `public/`. */
import { BUILT_IN_NAMES } from '../../text/en/builtInNames.ts';
import type { TaskSources } from '../taskSources.ts';
import { decodeBuiltInLetters } from './builtInLetters.ts';
import { builtInDataSet } from './letterDataSet.ts';
import { letterFormat } from './letterFormat.ts';
import { letters } from './task.ts';

const { 'fewer-words': fewer, 'built-in': more } = letters.builtIn;

export const letterSources = {
  formats: [letterFormat],
  builtIn: {
    'fewer-words': async (bytesOf) =>
      builtInDataSet(decodeBuiltInLetters(await bytesOf(fewer.file)), BUILT_IN_NAMES.fewerWords),
    'built-in': async (bytesOf) =>
      builtInDataSet(decodeBuiltInLetters(await bytesOf(more.file)), BUILT_IN_NAMES.letters),
  },
} satisfies TaskSources<keyof typeof letters.builtIn>;
