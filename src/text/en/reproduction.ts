/** What is wrong with a plan to reproduce the paper's tables, or with a queue of its runs. */
export const REPRODUCTION = {
  noChoice:
    'Held-out sequences choose between several α ({$scales}), but none are held out: hold some out, or give one α.',
  shard: '--shard is “{$text}”, but must be like 2/6: part 2 of 6.',
  damagedQueue: 'The queue of runs that this browser kept is damaged or of another release; it was put away.',
} as const;
