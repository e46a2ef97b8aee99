/** The sentences that come with the playground: their words are few, and many of them mean two things. */
import { atOnce } from '../../base/sliced.ts';
import { BUILT_IN_NAMES } from '../../text/en/builtInNames.ts';
import { makeSentences } from '../sentences/grammar.ts';
import type { DataSet, Vocabularies } from '../task.ts';
import { chunkingDataSet } from './chunkingDataSet.ts';

const SENTENCES = 2_000;

/** @param trained what a run was trained with that is to read them */
export function builtInChunking(trained?: Vocabularies): DataSet {
  return atOnce(chunkingDataSet(BUILT_IN_NAMES.chunking, makeSentences(SENTENCES), trained));
}
