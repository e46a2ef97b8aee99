/** What a large run will take, in one sentence before it begins. */
import { isChainMethod } from '../../experiments/contestants.ts';
import type { RunReport } from '../../state/runState.ts';
import { LONG_WORK } from '../../text/en/longWork.ts';
import { sayOfAny as say } from '../../tasks/say.ts';
import { plain } from '../../text/numbers.ts';

/** Above either a run is large: bytes, and seconds of one update of each contestant. */
const LARGE = { bytes: 1e9, seconds: 5 } as const;

/** One digit, since no more is known. */
const one = (value: number): string => plain(Math.max(1, Number(value.toPrecision(1))));

/** `40 s`, `4 min`, `3 h` */
function roughly(seconds: number): string {
  const { time } = LONG_WORK;
  if (seconds < 55) return say(time.seconds, { value: one(seconds) });
  if (seconds < 3_300) return say(time.minutes, { value: one(seconds / 60) });
  if (seconds < 172_800) return say(time.hours, { value: one(seconds / 3600) });
  return say(time.days, { value: one(seconds / 86_400) });
}

/** `300 MB`, `3 GB` */
function memory(bytes: number): string {
  if (bytes < 9.5e8) return say(LONG_WORK.memory.megabytes, { value: one(bytes / 1e6) });
  return say(LONG_WORK.memory.gigabytes, { value: one(bytes / 1e9) });
}

/** Null for a run that is not large. */
export function estimateSentence({
  estimate,
  settings,
}: Pick<RunReport, 'estimate' | 'settings'>): string | null {
  const { bytes, seconds } = estimate;
  if (bytes < LARGE.bytes && seconds < LARGE.seconds) return null;
  const time = roughly(seconds);
  // Linear chains have no units, and take little.
  if (settings.contestants.every(({ method }) => isChainMethod(method)))
    return say(LONG_WORK.chains, { time });
  return say(LONG_WORK.networks, { memory: memory(bytes), time });
}
