/** The queue behind the paper's tables. */
export const TABLE_RUNS = {
  what: 'the runs of the paper’s tables',
  progress: '{$done} of {$all}',
  none: 'No runs are queued.',
} as const;
