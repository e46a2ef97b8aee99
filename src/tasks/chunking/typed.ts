/** A typed sentence, cut as corpora of tagged English are. */
import { knownTokens, type Typed } from '../typed.ts';
import { isNumber, NUMBER, UNKNOWN } from './wordTokens.ts';

/** Numbers with the marks inside, words with hyphens and the apostrophes inside, and every mark by itself. */
const PARTS =
  /[$€£]?\d(?:[\d.,:/%-]*[\d%])?|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** `dog's` and `don't`, whose ends stand apart in corpora of tagged English. */
const ENDS = /^(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

export const typedSentence: Typed = (text, sources, most) => {
  const parts = (text.match(PARTS) ?? []).flatMap((part) => {
    const [, word, end] = ENDS.exec(part) ?? [];
    const apart = word !== undefined && end !== undefined && !sources.includes(part) && sources.includes(end);
    return apart ? [word, end] : [part];
  });
  const some = (part: string): string | undefined => (isNumber(part) ? NUMBER : undefined);
  return knownTokens(parts.slice(0, most), sources, { unknown: UNKNOWN, some });
};
