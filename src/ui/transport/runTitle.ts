/** A run in a few words, for a reader who has not seen it for a while. */
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { TaskName } from '../../tasks/task.ts';
import { count, listed } from '../format.ts';
import { TASKS } from '../../tasks/tasks.ts';

/** `Letters: MLE and SeaRNN KL 50 l/m`; with the name of the data where they are the reader's own. */
export function runTitle(
  settings: Pick<Settings, 'contestants'>,
  {
    task,
    source,
    name,
  }: { readonly task: TaskName; readonly source: Settings['data']; readonly name: string },
): string {
  const data = source === 'own' ? ` (${name})` : '';
  return `${TASKS[task].title}${data}: ${listed(contestantNames(settings.contestants))}`;
}

/** `the run of 1,374 updates`; of one that nothing was learned in `the run before its first update`. */
export function runLength(updates: number): string {
  if (updates === 0) return 'the run before its first update';
  return `the run of ${count(updates)} ${updates === 1 ? 'update' : 'updates'}`;
}
