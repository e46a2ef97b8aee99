/** How much was understood of a file, in one sentence. */
import type { Sliced } from '../base/sliced.ts';
import { UNDERSTOOD } from '../text/en/understood.ts';
import { tell } from '../text/tell.ts';
import { sequenceCount, type DataSet } from './task.ts';
import { unknownShares, type Counted } from './unknownShare.ts';
import { chained, share } from '../text/numbers.ts';

const { counts } = UNDERSTOOD;

const percent = ({ part, whole }: Counted): string => share(part / Math.max(1, whole));

/** `40 sequences, 12 different ones to write; unknown: 3.1 % of what is read, 4.0 % of what is written.` */
export function* countsSentence(data: DataSet): Sliced<string> {
  const types = new Set(data.examples.map(({ targets, truth = targets }) => truth.join(' '))).size;
  const { read, written } = yield* unknownShares(data);
  const unknown = [
    ...(read === null ? [] : [tell(counts.read, { share: percent(read) })]),
    ...(written === null ? [] : [tell(counts.written, { share: percent(written) })]),
  ];
  const all = { count: sequenceCount(data), types };
  return unknown.length === 0
    ? tell(counts.plain, all)
    : tell(counts.withUnknown, { ...all, shares: chained(unknown) });
}
