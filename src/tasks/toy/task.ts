/** Rows of digits, to be copied, reversed or sorted. */
import type { Task } from '../task.ts';

export const toy = {
  id: 'toy',
  title: 'Rows of digits',
  unit: { one: 'digit', many: 'digits' },
  sequence: { one: 'row', many: 'rows' },
  source: { one: 'digit', many: 'digits' },
  join: (tokens) => tokens.join(''),
  describe: () =>
    'rows of three to eight digits, to be copied, reversed or sorted: “test rows” in the settings says which.',
  typing: {
    ask: 'Type a row of digits.',
    sample: '31415926',
  },
  views: { links: true, spoils: false, brackets: false },
  builtIn: { toy: { name: 'rows of digits', splits: ['copy', 'reverse', 'sort'], file: null } },
} as const satisfies Task;
