/** Runs that wait in a queue and are trained in engines of their own. */
export const QUEUES = {
  notKept:
    'These runs were begun on {$name}, which this browser no longer keeps: open that file again, or discard the runs.',
  elsewhere: 'These runs are being trained in another tab of this page.',
  loading: 'The data are still being loaded.',
} as const;
