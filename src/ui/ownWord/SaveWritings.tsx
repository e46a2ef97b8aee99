/** Saves what contestants make of what the reader gave them, once they have. */
import type { WritingReport } from '../../experiments/reports.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSay } from '../useSay.ts';
import { writingsTable } from './writingsTable.ts';

interface Props {
  /** Of its files, without what says their kind: `own-word`. */
  readonly name: string;
  readonly label: string;
  readonly writings: readonly WritingReport[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly vocabulary: readonly string[];
}

export function SaveWritings({ name, label, writings, names, vocabulary }: Props) {
  const say = useSay();
  if (writings.length === 0) return null;
  return (
    <TakeAlong
      {...{ name, of: label }}
      kind="table"
      take={() => ({
        kind: 'table',
        table: writingsTable(say, { caption: label, writings, names, vocabulary }),
      })}
    />
  );
}
