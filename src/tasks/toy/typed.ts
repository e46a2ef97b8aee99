/** Typed digits. */
import { knownTokens, type Typed } from '../typed.ts';

export const typedRow: Typed = (text, sources, most) =>
  knownTokens(
    Array.from(text)
      .filter((part) => part.trim() !== '')
      .slice(0, most),
    sources,
  );
