/** Numbers of things at a time, as options ask for them: threads of a run, runs side by side. */
import { PlaygroundError } from '../base/errors.ts';
import { given } from '../experiments/fieldText.ts';
import { MOST_THREADS } from '../experiments/threadChoice.ts';

/** What an option asks for, null where it is not given. @throws PlaygroundError `bad-setting` when its text is no such number */
export function parseAtOnce(option: 'threads' | 'jobs', text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_THREADS) return count;
  throw new PlaygroundError(
    'bad-setting',
    `--${option} is ${given(text)}, but must be a whole number from 1 to ${MOST_THREADS}.`,
  );
}
