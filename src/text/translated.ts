/** A table of messages in another language: of the same shape as the English one, and how both become one look-up. */

/** The same keys, with any messages. */
export type Translated<Table> = Table extends string
  ? string
  : { readonly [Key in keyof Table]: Translated<Table[Key]> };

/** A table that may lack messages, or parts: they are told in English. */
type Begun<Table> = Table extends string ? string : { readonly [Key in keyof Table]?: Begun<Table[Key]> };

/** A message, or a table of further ones. */
type Entry = string | { readonly [key: string]: Entry | undefined };

function* pairsOf(english: Entry, other: Entry | undefined): Generator<readonly [string, string]> {
  if (typeof english === 'string') {
    if (typeof other === 'string') yield [english, other];
  } else if (typeof other === 'object')
    for (const key in english) yield* pairsOf(english[key] ?? {}, other[key]);
}

/** All messages of a language by the English ones: those of both tables that stand at the same place. */
export const messagesBy = <Table extends object>(
  english: Table,
  other: Begun<Table>,
): ReadonlyMap<string, string> => new Map(pairsOf(english as Entry, other));
