/** The contestants of compared runs, one by one, with all that tells them apart. */
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Contender } from '../../experiments/library/differing.ts';
import type { RunContestant } from '../../experiments/runFile.ts';
import type { LibraryRun } from '../../state/library/shelfRuns.ts';

export interface RunContender extends Contender {
  readonly of: LibraryRun;
  /** Among the run's contestants. */
  readonly place: number;
  /** Its name in its run. */
  readonly name: string;
  readonly measured: RunContestant;
}

export function contendersOf(runs: readonly LibraryRun[]): readonly RunContender[] {
  return runs.flatMap((of) => {
    const { settings, contestants } = of.run;
    const names = contestantNames(settings.contestants);
    return settings.contestants.flatMap((own, place) => {
      const measured = contestants[place];
      return measured === undefined ? [] : [{ of, place, name: names[place] ?? '', settings, own, measured }];
    });
  });
}
