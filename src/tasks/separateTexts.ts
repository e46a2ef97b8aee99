/** Texts of their own beside the one that trains, read as that is. */
import type { Sliced } from '../base/sliced.ts';
import { UNDERSTOOD } from '../text/en/understood.ts';
import { tell } from '../text/tell.ts';
import { fileFault } from './fileFault.ts';
import type { HowToRead, NamedText } from './fileFormat.ts';
import type { Separate } from './offeredSplits.ts';
import type { Parsed } from './understood.ts';

interface SeparateParts<Item> {
  /** What is held out and what tests; undefined where all stands in one file. */
  readonly separate: Separate<Item> | undefined;
  /** What was understood of each, with its file's name. */
  readonly ofParts: readonly string[];
}

/** @throws PlaygroundError `bad-data` with the file’s name */
export function* readSeparate<Item>(
  { separate }: HowToRead,
  parse: (text: string) => Sliced<Pick<Parsed<Item>, 'items' | 'notes'>>,
): Sliced<SeparateParts<Item>> {
  const ofParts: string[] = [];
  if (separate === undefined) return { separate, ofParts };
  const itemsOf = function* ({ name, text }: NamedText): Sliced<readonly Item[]> {
    try {
      const { items, notes } = yield* parse(text);
      ofParts.push(...notes.map((note) => tell(UNDERSTOOD.ofPart, { name, note })));
      return items;
    } catch (error) {
      throw fileFault(error, name);
    }
  };
  const heldOut = separate.heldOut && (yield* itemsOf(separate.heldOut));
  const test = separate.test && (yield* itemsOf(separate.test));
  return { separate: { heldOut, test }, ofParts };
}
