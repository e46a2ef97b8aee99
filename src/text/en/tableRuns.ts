/** The queue behind the paper's tables. */
export const TABLE_RUNS = {
  what: 'the runs of the paper’s tables',
  progress: '{$done} of {$all}',
  none: 'No runs are queued.',
  loading: 'The data are still being loaded.',
  notKept:
    'These runs were begun on {$name}, which this browser no longer keeps: open that file again, or discard the runs.',
  elsewhere: 'These runs are being trained in another tab of this page.',
} as const;
