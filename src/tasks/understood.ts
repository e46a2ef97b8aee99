/** What was understood of a file, for its reader to see before anything is trained on it. Pure data. */
import { UNDERSTOOD } from '../text/en/understood.ts';
import { tell } from '../text/tell.ts';
import type { ColumnPair, FormatId } from './formatChoice.ts';
import { chained } from '../text/numbers.ts';

/** What a format finds in a file. */
export interface Found {
  /** The columns that were read; null where the format has none. */
  readonly columns: ColumnPair | null;
  /** What was found and decided, a sentence each: columns, scheme of tags, what was left out and why. */
  readonly notes: readonly string[];
  /** The first ones of the file, five at most. */
  readonly examples: readonly { readonly read: string; readonly written: string }[];
  /** A format that would suit the file better; absent where this one does. */
  readonly rather?: Rather;
}

/** Another format, offered: its name, what it does, as a button says it, and why. */
export interface Rather {
  readonly format: FormatId;
  readonly what: string;
  readonly why: string;
}

/** The names of files of their own beside the one that trains. */
export interface SeparateNames {
  readonly heldOut?: string;
  readonly test?: string;
}

export interface Understood extends Found {
  readonly format: FormatId;
  /** What such a file holds. */
  readonly title: string;
  /** How the reader wanted it to be read, as `choiceText` writes it; null where its lines said so. */
  readonly chosen: string | null;
  /** Absent where all stands in one file. */
  readonly separate?: SeparateNames;
}

/** What a parser made of a text. */
export interface Parsed<Item> extends Pick<Found, 'columns' | 'notes'> {
  readonly items: readonly Item[];
}

const { asides, leftOut, lines } = UNDERSTOOD;

/** What of a file holds nothing to learn. */
export type Aside = keyof typeof asides;

/** Counts what holds nothing to learn, by what it is. */
export class LeftOut {
  readonly #counts = new Map<Aside, number>();

  add(what: Aside): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** One sentence, or none where nothing was left out. */
  notes(): readonly string[] {
    const list = [...this.#counts].map(([what, count]) => tell(asides[what], { count }));
    return list.length === 0 ? [] : [tell(leftOut, { list: chained(list) })];
  }
}

const SHOWN = 5;

/** The first examples as they are shown. */
export const firstOf = <Item>(
  items: readonly Item[],
  shown: (item: Item) => Found['examples'][number],
): Found['examples'] => items.slice(0, SHOWN).map(shown);

/** The offer of another format on the command line. */
const ratherLine = ({ format, what, why }: Rather): string => tell(lines.rather, { why, what, format });

/** It in lines, to be read before training begins. */
export const understoodLines = ({
  title,
  chosen,
  notes,
  examples,
  rather,
}: Understood): readonly string[] => [
  tell(chosen === null ? lines.byItsLines : lines.asChosen, { title, notes: notes.join(' ') }).trim(),
  ...examples.map(({ read, written }) => `  ${read === '' ? '' : `${read} → `}${written}`),
  ...(rather ? [ratherLine(rather)] : []),
];
