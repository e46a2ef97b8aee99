/** Which changes wait for a restart. */
export const RESTART = {
  contestants: 'contestants',
  waiting: '{$lead} {$changes}.',
  lead: 'At the next start:',
  now: 'Restart now',
  takeBack: 'Take back',
} as const;
