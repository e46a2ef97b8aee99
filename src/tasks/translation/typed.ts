/** A typed sentence, cut as those were that a run has learned. */
import { UNKNOWN } from '../chunking/wordTokens.ts';
import { knownTokens, type Typed } from '../typed.ts';
import { tokeniserOf } from './sentenceTokens.ts';

export const typedSource: Typed = (text, sources, most) =>
  knownTokens(tokeniserOf(sources)(text).slice(0, most), sources, { unknown: UNKNOWN });
