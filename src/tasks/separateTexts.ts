/** Texts of their own beside the one that trains, read as that is. */
import type { Sliced } from '../base/sliced.ts';
import { fileFault } from './fileFault.ts';
import type { HowToRead, NamedText } from './fileFormat.ts';
import type { Separate } from './offeredSplits.ts';

/** What is held out and what tests; undefined where all stands in one file. @throws PlaygroundError `bad-data` with the file’s name */
export function* readSeparate<Item>(
  { separate }: HowToRead,
  parse: (text: string) => Sliced<{ readonly items: readonly Item[] }>,
): Sliced<Separate<Item> | undefined> {
  if (separate === undefined) return undefined;
  const itemsOf = function* ({ name, text }: NamedText): Sliced<readonly Item[]> {
    try {
      return (yield* parse(text)).items;
    } catch (error) {
      throw fileFault(error, name);
    }
  };
  return {
    heldOut: separate.heldOut && (yield* itemsOf(separate.heldOut)),
    test: separate.test && (yield* itemsOf(separate.test)),
  };
}
