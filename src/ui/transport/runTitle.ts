/** A run in a few words, for a reader who has not seen it for a while. */
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { TaskName } from '../../tasks/task.ts';
import { LEFT_RUNS } from '../../text/en/leftRuns.ts';
import { sayOfAny as say } from '../../tasks/say.ts';
import { listed } from '../format.ts';
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
  const named = { task: say(TASKS[task].title), names: listed(contestantNames(settings.contestants)) };
  return source === 'own' ? say(LEFT_RUNS.ownTitle, { ...named, data: name }) : say(LEFT_RUNS.title, named);
}
