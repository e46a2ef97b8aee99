/** What a reader types, as tokens that a task reads. */
import { tokensOf, type Tokens } from '../base/tokens.ts';
import { isNumber, NUMBER, UNKNOWN } from './chunking/wordTokens.ts';
import { tokeniserOf } from './translation/sentenceTokens.ts';
import { END, tokensOf as symbolsOf } from './spelling/symbols.ts';
import type { TaskName } from './task.ts';

/** Tokens, and what of the text has none of its own. */
export interface TypedTokens {
  /** [S] */
  readonly inputs: Tokens;
  /** Parts of the text that the data do not know. */
  readonly unknown: readonly string[];
}

/** Numbers with the marks inside, words with hyphens and the apostrophes inside, and every mark by itself. */
const PARTS =
  /[$€£]?\d(?:[\d.,:/%-]*[\d%])?|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** `dog's` and `don't`, whose ends stand apart in corpora of tagged English. */
const ENDS = /^(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** A text in parts, as the data were cut. */
function partsOf(task: TaskName, text: string, sources: readonly string[]): readonly string[] {
  if (task === 'toy') return Array.from(text).filter((part) => part.trim() !== '');
  if (task === 'translation') return tokeniserOf(sources)(text);
  return (text.match(PARTS) ?? []).flatMap((part) => {
    const [, word, end] = ENDS.exec(part) ?? [];
    const apart = word !== undefined && end !== undefined && !sources.includes(part) && sources.includes(end);
    return apart ? [word, end] : [part];
  });
}

/**
 * @param sources what the tokens that are read mean
 * @param most so many are read, the rest is cut off
 */
export function typedTokens(
  task: TaskName,
  text: string,
  sources: readonly string[],
  most: number,
): TypedTokens {
  if (task === 'spelling') {
    const inputs = symbolsOf(text).slice(0, most - 1);
    return { inputs: Uint8Array.of(...inputs, END), unknown: [] };
  }
  const known = new Map(sources.map((token, id) => [token, id]));
  const other = known.get(UNKNOWN) ?? -1;
  const parts = partsOf(task, text, sources).slice(0, most);
  const tokens = parts.map((part) => {
    if (isNumber(part) && known.has(NUMBER)) return known.get(NUMBER) ?? other;
    // Where the data know a word in lower case alone, that is what was meant.
    return known.get(part) ?? known.get(part.toLowerCase()) ?? other;
  });
  const unknown = parts.filter((_, i) => [-1, other].includes(tokens[i] ?? -1));
  const inputs = tokensOf(
    tokens.filter((token) => token >= 0),
    sources.length,
  );
  return { inputs, unknown };
}
