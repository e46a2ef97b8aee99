/** A contestant of a run by its name in the language in force: files name it in English. */
import { fullContestantName } from '../../experiments/contestantName.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';

export function toldName(run: Result, index: number): string {
  const contestant = settingsOf(run).contestants[index];
  return contestant === undefined ? (run.contestants[index]?.name ?? '') : fullContestantName(contestant);
}
