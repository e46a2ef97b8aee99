/** How many runs are trained at a time, and why: what is said before the first one. */
import { MOST_THREADS } from '../../experiments/threadChoice.ts';

export interface JobsChoice {
  /** By the user; null by nobody. */
  readonly asked: number | null;
  /** Runs that there are. */
  readonly runs: number;
  /** Threads of each run. */
  readonly threads: number;
  /** Of the machine. */
  readonly cores: number;
}

/** Runs that are trained side by side: one where nobody asks for more, and no more than there are. */
export const jobsAtOnce = ({ asked, runs }: Pick<JobsChoice, 'asked' | 'runs'>): number =>
  Math.max(1, Math.min(asked ?? 1, runs));

const plural = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** One sentence; null where there is nothing to choose. */
export function jobsSentence(choice: JobsChoice): string | null {
  const { asked, runs, threads, cores } = choice;
  if (runs < 2) return null;
  const count = jobsAtOnce(choice);
  const several = `${plural(threads, 'thread')} (--threads ${threads})`;
  if (asked === null) {
    const useful = Math.min(cores, runs, MOST_THREADS);
    return useful < 2
      ? null
      : `One run at a time, since nothing else was asked for: --jobs ${useful} trains ${useful} side by side on the ${cores} cores of this machine, with the same numbers.`;
  }
  if (count === 1) return `One run at a time (--jobs 1), on ${threads === 1 ? 'one thread' : several}.`;
  const fewer = asked > runs ? ', as there are no more runs than that' : '';
  const each = `each on ${threads === 1 ? 'a thread of its own' : several}`;
  const crowded = cores === 1 ? ', which they share' : ', which share them';
  return `${count} runs side by side (--jobs ${asked}${fewer}), ${each}; this machine has ${plural(cores, 'core')}${count * threads > cores ? crowded : ''}.`;
}
