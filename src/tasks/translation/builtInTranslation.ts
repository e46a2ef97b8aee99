/** The pairs of sentences that come with the playground: English, and a made-up language whose verb stands last. */
import { atOnce } from '../../base/sliced.ts';
import { BUILT_IN_NAMES } from '../../text/en/builtInNames.ts';
import type { DataSet, Vocabularies } from '../task.ts';
import { makePairs } from './grammar.ts';
import { translationDataSet } from './translationDataSet.ts';

const PAIRS = 5_000;

/** @param trained what a run was trained with that is to read them */
export function builtInTranslation(trained?: Vocabularies): DataSet {
  return atOnce(translationDataSet(BUILT_IN_NAMES.translation, makePairs(PAIRS), trained));
}
