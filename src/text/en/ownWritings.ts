/** What contestants make of what the reader gives them. */
export const OWN_WRITINGS = {
  reads: '{$reads}',
  after: 'after update {$update}',
  chance: '{$percent} %',
  head: {
    contestant: 'Contestant',
    updates: 'Updates',
    place: 'Place',
    written: 'writes',
    likely: 'likeliest, {$rank}',
  },
  nobody: 'The contestants are not there yet.',
} as const;
