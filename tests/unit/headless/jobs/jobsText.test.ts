/** How many runs are trained at a time is said, and why. */
import { expect, it } from 'vitest';
import { jobsAtOnce, jobsSentence } from '../../../../src/headless/jobs/jobsText.ts';

it.each<[number | null, number, number, number, number, string | null]>([
  [null, 1, 1, 8, 1, null],
  [4, 1, 1, 8, 1, null],
  [null, 6, 1, 1, 1, null],
  [
    ...([null, 6, 1, 8, 1] as const),
    'One run at a time, since nothing else was asked for: --jobs 6 trains 6 side by side on the 8 cores of this machine, with the same numbers.',
  ],
  [
    ...([null, 6, 1, 2, 1] as const),
    'One run at a time, since nothing else was asked for: --jobs 2 trains 2 side by side on the 2 cores of this machine, with the same numbers.',
  ],
  [
    ...([null, 60, 1, 64, 1] as const),
    'One run at a time, since nothing else was asked for: --jobs 16 trains 16 side by side on the 64 cores of this machine, with the same numbers.',
  ],
  [1, 6, 1, 8, 1, 'One run at a time (--jobs 1), on one thread.'],
  [1, 6, 2, 8, 1, 'One run at a time (--jobs 1), on 2 threads (--threads 2).'],
  [3, 6, 1, 8, 3, '3 runs side by side (--jobs 3), each on a thread of its own; this machine has 8 cores.'],
  [
    ...([8, 3, 1, 2, 3] as const),
    '3 runs side by side (--jobs 8, as there are no more runs than that), each on a thread of its own; this machine has 2 cores, which share them.',
  ],
  [
    ...([2, 6, 2, 4, 2] as const),
    '2 runs side by side (--jobs 2), each on 2 threads (--threads 2); this machine has 4 cores.',
  ],
  [
    ...([2, 6, 1, 1, 2] as const),
    '2 runs side by side (--jobs 2), each on a thread of its own; this machine has 1 core, which they share.',
  ],
])(
  '--jobs %s of %i runs with %i threads on %i cores: %i at a time',
  (asked, runs, threads, cores, count, said) => {
    expect(jobsAtOnce({ asked, runs })).toBe(count);
    expect(jobsSentence({ asked, runs, threads, cores })).toBe(said);
  },
);
