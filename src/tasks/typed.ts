/** What a reader types instead of the data, as tokens. */
import { tokensOf, type Tokens } from '../base/tokens.ts';

/** Tokens, and what of the text has none of its own. */
export interface TypedTokens {
  /** [S] */
  readonly inputs: Tokens;
  /** Parts of the text that the data do not know. */
  readonly unknown: readonly string[];
}

/**
 * Reads a text as the data were read.
 * @param sources what the tokens that are read mean
 * @param most so many are read, the rest is cut off
 */
export type Typed = (text: string, sources: readonly string[], most: number) => TypedTokens;

/** What parts of a text are read as, beside themselves. */
interface Stands {
  /** For what the data do not know; absent where nothing does. */
  readonly unknown?: string;
  /** For some of the parts, such as numbers; undefined for all others. */
  readonly some?: (part: string) => string | undefined;
}

/** The tokens of the first parts; those that have none are left out. */
export function knownTokens(
  parts: readonly string[],
  sources: readonly string[],
  { unknown = '', some = () => undefined }: Stands = {},
): TypedTokens {
  const known = new Map(sources.map((token, id) => [token, id]));
  const other = known.get(unknown) ?? -1;
  // Where the data know a word in lower case alone, that is what was meant.
  const tokens = parts.map(
    (part) => known.get(some(part) ?? '') ?? known.get(part) ?? known.get(part.toLowerCase()) ?? other,
  );
  return {
    inputs: tokensOf(
      tokens.filter((token) => token >= 0),
      sources.length,
    ),
    unknown: parts.filter((_, i) => [-1, other].includes(tokens[i] ?? -1)),
  };
}
