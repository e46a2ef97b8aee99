/** The text that comes with the playground: made-up sentences, one after the other. */
import { atOnce } from '../../base/sliced.ts';
import { BUILT_IN_NAMES } from '../../text/en/builtInNames.ts';
import { makeSentences } from '../sentences/grammar.ts';
import type { DataSet } from '../task.ts';
import { spellingDataSet } from './spellingDataSet.ts';

const SENTENCES = 4_000;

export function builtInSpelling(): DataSet {
  const text = makeSentences(SENTENCES).map(({ words }) => words.join(' ').replace(/ (?=[.,])/g, ''));
  return atOnce(spellingDataSet(BUILT_IN_NAMES.spelling, text.join(' ')));
}
