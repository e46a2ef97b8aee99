/** How long ago something was, as one says it. */
import { LEFT_RUNS } from '../../text/en/leftRuns.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { language } from '../../text/tell.ts';

const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** `just now`, `5 minutes ago`, `yesterday`; both times in ms. */
export function ago(then: number, now: number): string {
  for (const [unit, length] of UNITS) {
    const count = Math.floor((now - then) / length);
    if (count >= 1)
      return new Intl.RelativeTimeFormat(language().locale, { numeric: 'auto' }).format(-count, unit);
  }
  return sayOfAny(LEFT_RUNS.justNow);
}
