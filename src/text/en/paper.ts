/** The paper's tables and what they measure. */
const SPELLING = {
  error: 'edits by symbol',
  measuredOn: 'The paper’s figures are for a large corpus of news: open a long text of your own.',
  ours: '20,000',
} as const;

export const PAPER = {
  tasks: {
    letters: {
      name: 'letters',
      error: 'letter error',
      measuredOn:
        'The paper’s figures are for the Kassel letters: open your letter.data.gz to compare with them.',
      ours: '5,000 to 15,000',
    },
    'spelling-30': { ...SPELLING, name: 'spelling .3' },
    'spelling-50': { ...SPELLING, name: 'spelling .5' },
  },
  titles: {
    1: 'Table 1: roll-ins and roll-outs, all tokens tried',
    2: 'Table 2: five tokens tried at a cell, learned/mixed',
  },
  table: 'Table {$number}',
} as const;
