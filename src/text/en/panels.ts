/** The titles of the dialogues, and what all parts of the page have in common. */
export const PANELS = {
  titles: {
    speed: 'Speed on this device',
    tables: 'The paper’s tables',
    write: 'A {$sequence} of your own',
    examination: 'Examination',
    nineTables: 'Nine tables of one {$sequence}',
    lesson: 'Step through one update',
    counterexamples: 'Three counter-examples',
    lecture: 'Lecture: learning to search in fourteen lessons',
    runs: 'Runs',
  },
  close: 'Close',
  loading: 'Loading …',
} as const;
