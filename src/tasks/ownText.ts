/** What a reader types, as tokens that a task reads. */
import { tokensOf, type Tokens } from '../base/tokens.ts';
import { isNumber, NUMBER, UNKNOWN } from './chunking/wordTokens.ts';
import { END, tokensOf as symbolsOf } from './spelling/symbols.ts';
import type { TaskName } from './task.ts';

/** Tokens, and what of the text has none of its own. */
export interface TypedTokens {
  /** [S] */
  readonly inputs: Tokens;
  /** Parts of the text that the data do not know. */
  readonly unknown: readonly string[];
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
  const parts = (task === 'toy' ? Array.from(text) : text.trim().split(/\s+|(?=[.,])/))
    .filter((part) => part.trim() !== '')
    .slice(0, most);
  const tokens = parts.map((part) => {
    if (isNumber(part) && sources.includes(NUMBER)) return sources.indexOf(NUMBER);
    const known = sources.indexOf(part);
    return known >= 0 ? known : sources.indexOf(UNKNOWN);
  });
  const unknown = parts.filter((_, i) => [-1, sources.indexOf(UNKNOWN)].includes(tokens[i] ?? -1));
  const inputs = tokensOf(
    tokens.filter((token) => token >= 0),
    sources.length,
  );
  return { inputs, unknown };
}
