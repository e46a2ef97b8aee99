/** What the engine has been computing for long, in words that hold for every method and every task. */
import { contestantNames } from '../../experiments/contestantName.ts';
import type { EngineState } from '../../state/engineStore.ts';
import type { RunReport } from '../../state/runState.ts';
import { duration } from '../format.ts';

/** What a contestant does. A GPU is waited for where the update ends, whatever of it takes long. */
const DOES: Readonly<Record<NonNullable<EngineState['work']>['job'], string>> = {
  rollIn: 'rolls in',
  rollOut: 'rolls out',
  costs: 'takes the costs',
  objective: 'computes its loss',
  backward: 'computes its gradient',
  update: 'finishes its update',
  test: 'is tested',
  look: 'is read',
};

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
  const lasts = `for ${duration(age)}.`;
  // The label of an activity stands before it.
  if (work === null) return lasts;
  const name =
    work.contestant === null ? null : contestantNames(run?.settings.contestants ?? [])[work.contestant];
  return `${name ?? 'What the page shows'} ${DOES[work.job]}: ${lasts}`;
}
