/** What is said where an earlier run cannot be brought back whole. */
export const EARLIER_RUNS = {
  cancelled: 'Reading {$name} was cancelled: the built-in letters are used.',
  cancelledFile: 'Reading your file was cancelled: the built-in letters are used.',
  notKept: 'That run was trained on {$name}, which this browser keeps no longer: open that file first.',
  otherData: 'That run was trained on other data ({$name}): only its settings are now in use.',
  gone: 'This browser keeps that run no longer.',
  elsewhere: 'That run goes on in another tab of this page.',
} as const;
