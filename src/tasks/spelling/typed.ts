/** A typed text, with the end behind it. */
import type { Typed } from '../typed.ts';
import { END, tokensOf } from './symbols.ts';

export const typedText: Typed = (text, _, most) => ({
  inputs: Uint8Array.of(...tokensOf(text).slice(0, most - 1), END),
  unknown: [],
});
