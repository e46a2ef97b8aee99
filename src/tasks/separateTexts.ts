/** Texts of their own beside the one that trains, read as that is. */
import type { Sliced } from '../base/sliced.ts';
import type { HowToRead } from './fileFormat.ts';
import type { Separate } from './offeredSplits.ts';

/** What is held out and what tests; undefined where all stands in one file. */
export function* readSeparate<Item>(
  { separate }: HowToRead,
  parse: (text: string) => Sliced<{ readonly items: readonly Item[] }>,
): Sliced<Separate<Item> | undefined> {
  if (separate === undefined) return undefined;
  const itemsOf = function* (text: string | undefined): Sliced<readonly Item[]> {
    return text === undefined ? [] : (yield* parse(text)).items;
  };
  return { heldOut: yield* itemsOf(separate.heldOut), test: yield* itemsOf(separate.test) };
}
