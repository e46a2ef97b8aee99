/** Which changes wait for a restart. */
export const RESTART = {
  contestants: 'contestants',
  part: 'Restart',
  waiting: '{$lead} {$changes}.',
  lead: 'At the next start:',
  now: 'Restart now',
  takeBack: 'Take back',
} as const;
