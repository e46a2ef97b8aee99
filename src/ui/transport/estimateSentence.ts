/** What a large run will take, in one sentence before it begins. */
import type { RunReport } from '../../state/runState.ts';

/** Above either a run is large: bytes, and seconds of one update of each contestant. */
const LARGE = { bytes: 1e9, seconds: 5 } as const;

/** One digit, since no more is known. */
const one = (value: number): string => Math.max(1, Number(value.toPrecision(1))).toString();

/** `40 s`, `4 min`, `3 h` */
function roughly(seconds: number): string {
  if (seconds < 59) return `${one(seconds)} s`;
  return seconds < 3_540 ? `${one(seconds / 60)} min` : `${one(seconds / 3600)} h`;
}

/** `300 MB`, `3 GB` */
function memory(bytes: number): string {
  return bytes < 9.5e8 ? `${one(bytes / 1e6)} MB` : `${one(bytes / 1e9)} GB`;
}

/** Null for a run that is not large. */
export function estimateSentence({ bytes, seconds }: RunReport['estimate']): string | null {
  if (bytes < LARGE.bytes && seconds < LARGE.seconds) return null;
  return `Estimated to take ${memory(bytes)} of memory, and ${roughly(seconds)} for one update of each contestant: a smaller batch or fewer units is faster.`;
}
