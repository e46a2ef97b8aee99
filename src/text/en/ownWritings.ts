/** What contestants make of what the reader gives them. */
export const OWN_WRITINGS = {
  reads: '{$reads}',
  after: 'after update {$update}',
  chance: '{$percent} %',
  nobody: 'The contestants are not there yet.',
} as const;
