/** Saves a table of the page as it stands there. */
import type { RefObject } from 'react';
import { TakeAlong } from './TakeAlong.tsx';
import { tableOf } from './tableOf.ts';

interface Props {
  /** Of its files, without what says their kind: `examination`. */
  readonly name: string;
  /** What it shows, where it has no caption. */
  readonly label: string;
  readonly table: RefObject<HTMLTableElement | null>;
  /** What the button shows, where the table is not in sight. */
  readonly button?: string;
}

export function SaveTable({ name, label, table, ...shown }: Props) {
  return (
    <TakeAlong
      name={name}
      of={label}
      kind="table"
      {...shown}
      take={() => (table.current === null ? null : { kind: 'table', table: tableOf(table.current, label) })}
    />
  );
}
