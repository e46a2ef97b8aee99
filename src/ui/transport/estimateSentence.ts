/** What a large run will take, in one sentence before it begins. */
import { isChainMethod } from '../../experiments/contestants.ts';
import type { RunReport } from '../../state/runState.ts';

/** Above either a run is large: bytes, and seconds of one update of each contestant. */
const LARGE = { bytes: 1e9, seconds: 5 } as const;

/** One digit, since no more is known. */
const one = (value: number): string => Math.max(1, Number(value.toPrecision(1))).toString();

/** `40 s`, `4 min`, `3 h` */
function roughly(seconds: number): string {
  if (seconds < 55) return `${one(seconds)} s`;
  if (seconds < 3_300) return `${one(seconds / 60)} min`;
  return seconds < 172_800 ? `${one(seconds / 3600)} h` : `${one(seconds / 86_400)} days`;
}

/** `300 MB`, `3 GB` */
function memory(bytes: number): string {
  return bytes < 9.5e8 ? `${one(bytes / 1e6)} MB` : `${one(bytes / 1e9)} GB`;
}

/** Null for a run that is not large. */
export function estimateSentence({
  estimate,
  settings,
}: Pick<RunReport, 'estimate' | 'settings'>): string | null {
  const { bytes, seconds } = estimate;
  if (bytes < LARGE.bytes && seconds < LARGE.seconds) return null;
  const time = `${roughly(seconds)} for one update of each contestant`;
  // Linear chains have no units, and take little.
  if (settings.contestants.every(({ method }) => isChainMethod(method)))
    return `Estimated to take ${time}: a smaller batch is faster.`;
  return `Estimated to take ${memory(bytes)} of memory, and ${time}: a smaller batch or fewer units is faster.`;
}
