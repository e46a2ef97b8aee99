/** Chunking comes from files with a word and its tag on a line. */
import type { TaskSources } from '../taskSources.ts';
import { builtInChunking } from './builtInChunking.ts';
import { conlluFormat, taggedFormat } from './taggedFormats.ts';
import type { chunking } from './task.ts';

export const chunkingSources = {
  formats: [taggedFormat, conlluFormat],
  builtIn: { chunking: (_, trained) => builtInChunking(trained) },
} satisfies TaskSources<keyof typeof chunking.builtIn>;
