/** Holds what a replay has measured against the run that it repeats, number by number. */
import type { RunContestant, RunFile } from './runFile.ts';

/** What came of it. */
export type Match =
  /** Every test and every training loss that both have is the same to the last digit. */
  | { readonly kind: 'same'; readonly tests: number }
  /** `update`: of the first test or training loss that is not the same. */
  | { readonly kind: 'differs'; readonly update: number }
  | { readonly kind: 'nothing' };

type Measured = Pick<RunFile, 'contestants'>['contestants'];

/** The updates after which both have been tested on the sample, and whether they then read alike. */
function comparedTests(saved: RunContestant, replayed: RunContestant): { update: number; same: boolean }[] {
  const again = new Map(
    replayed.evaluations.filter(({ words }) => words === 'sample').map((test) => [test.update, test]),
  );
  return saved.evaluations.flatMap(({ update, words, letterError, wordError }) => {
    const test = words === 'sample' ? again.get(update) : undefined;
    if (test === undefined) return [];
    return [{ update, same: test.letterError === letterError && test.wordError === wordError }];
  });
}

/** The first update whose training loss differs, or null. A run file has losses in single precision. */
function firstOtherLoss(saved: RunContestant, replayed: RunContestant): number | null {
  // Both keep every 2^n-th loss.
  const every = Math.max(saved.every, replayed.every);
  const last = Math.min(saved.updates, replayed.updates);
  for (let update = every; update <= last; update += every) {
    const [then, now] = [saved, replayed].map(({ loss, every: own }) => loss[update / own - 1] ?? NaN);
    if (!Object.is(Math.fround(then ?? NaN), Math.fround(now ?? NaN))) return update;
  }
  return null;
}

/** Compares all that both have measured. Tests on all words are left out: when they were made was up to the reader. */
export function compareReplay(saved: Measured, replayed: Measured): Match {
  const tests = new Set<number>();
  const others: number[] = [];
  let losses = 0;
  for (const [i, then] of saved.entries()) {
    const now = replayed[i];
    if (now === undefined) continue;
    for (const { update, same } of comparedTests(then, now)) {
      tests.add(update);
      if (!same) others.push(update);
    }
    const other = firstOtherLoss(then, now);
    if (other !== null) others.push(other);
    losses += Math.min(then.loss.length, now.loss.length);
  }
  if (others.length > 0) return { kind: 'differs', update: Math.min(...others) };
  return tests.size > 0 || losses > 0 ? { kind: 'same', tests: tests.size } : { kind: 'nothing' };
}
