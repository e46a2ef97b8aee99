/** What the engine has been computing for long, in words that hold for every method and every task. */
import { contestantNames } from '../../experiments/contestantName.ts';
import type { EngineState } from '../../state/engineStore.ts';
import type { RunReport } from '../../state/runState.ts';
import { LONG_WORK } from '../../text/en/longWork.ts';
import { sayOfAny as say } from '../../tasks/say.ts';
import { duration } from '../format.ts';

/** What takes so long, s, is told. */
const LONG = 2;

/** `SeaRNN rolls out: for 12 s.`, or null while nothing has been computed for long; `now` as `since` is counted, ms. */
export function workSentence(
  { work, activity }: Pick<EngineState, 'work' | 'activity'>,
  run: RunReport | null,
  since: number,
  now: number,
): string | null {
  const age = Math.floor((now - since) / 1000);
  if (age < LONG || (work === null && activity === null)) return null;
  const time = duration(age);
  // The label of an activity stands before it.
  if (work === null) return say(LONG_WORK.lasts, { time });
  const name =
    work.contestant === null ? null : contestantNames(run?.settings.contestants ?? [])[work.contestant];
  // A GPU is waited for where the update ends, whatever of it takes long.
  return say(LONG_WORK.does[work.job], { name: name ?? say(LONG_WORK.page), time });
}
