/** The pairs of sentences that come with the playground: English, and a made-up language whose verb stands last. */
import { atOnce } from '../../base/sliced.ts';
import type { DataSet } from '../task.ts';
import { makePairs } from './grammar.ts';
import { translationDataSet } from './translationDataSet.ts';

const PAIRS = 5_000;

export function builtInTranslation(): DataSet {
  return atOnce(translationDataSet('the built-in pairs of sentences', makePairs(PAIRS)));
}
