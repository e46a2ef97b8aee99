/** What was understood of a file, for its reader to see before anything is trained on it. Pure data. */
import { counted } from '../base/counted.ts';
import type { ColumnPair, FormatId } from './formatChoice.ts';

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

/** Counts what holds nothing to learn, by what it is. */
export class LeftOut {
  readonly #counts = new Map<string, { readonly many: string; count: number }>();

  /** @param one as it follows the number 1: `comment` */
  add(one: string, many = `${one}s`): void {
    const found = this.#counts.get(one);
    if (found) found.count++;
    else this.#counts.set(one, { many, count: 1 });
  }

  /** One sentence, or none where nothing was left out. */
  notes(): readonly string[] {
    const parts = [...this.#counts].map(([one, { many, count }]) => counted(count, one, many));
    return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}.`];
  }
}

const SHOWN = 5;

/** The first examples as they are shown. */
export const firstOf = <Item>(
  items: readonly Item[],
  shown: (item: Item) => Found['examples'][number],
): Found['examples'] => items.slice(0, SHOWN).map(shown);

/** The offer of another format on the command line. */
const ratherLine = ({ format, what, why }: Rather): string => `note: ${why} ${what} with --format ${format}.`;

/** It in lines, to be read before training begins. */
export const understoodLines = ({
  title,
  chosen,
  notes,
  examples,
  rather,
}: Understood): readonly string[] => [
  `Read as ${title}${chosen === null ? '' : ' (as chosen)'}. ${notes.join(' ')}`.trim(),
  ...examples.map(({ read, written }) => `  ${read === '' ? '' : `${read} → `}${written}`),
  ...(rather ? [ratherLine(rather)] : []),
];
