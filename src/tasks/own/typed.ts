/** Typed tokens, with spaces between. */
import { knownTokens, type Typed } from '../typed.ts';

export const typedTokens: Typed = (text, sources, most) =>
  knownTokens(
    text
      .split(/\s+/)
      .filter((part) => part !== '')
      .slice(0, most),
    sources,
  );
