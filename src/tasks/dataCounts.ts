/** How much was understood of a file, in one sentence. */
import { counted } from '../base/counted.ts';
import type { Sliced } from '../base/sliced.ts';
import type { DataSet } from './task.ts';
import { unknownShares, type Counted } from './unknownShare.ts';

const percent = ({ part, whole }: Counted): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** `40 sequences, 12 of them different as they are written; unknown: 3.1 % of what is read, 4.0 % of what is written.` */
export function* countsSentence(data: DataSet): Sliced<string> {
  const types = new Set(data.examples.map(({ targets, truth = targets }) => truth.join(' '))).size;
  const { read, written } = yield* unknownShares(data);
  const unknown = [
    ...(read === null ? [] : [`${percent(read)} of what is read`]),
    ...(written === null ? [] : [`${percent(written)} of what is written`]),
  ];
  const shares = unknown.length === 0 ? '' : `; unknown: ${unknown.join(', ')}`;
  return `${counted(data.examples.length, 'sequence')}, ${counted(types, 'different one')} to write${shares}.`;
}
