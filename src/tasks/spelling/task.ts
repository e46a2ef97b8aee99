/** Spelling: a spoilt text is read, the right one is written. */
import { counted } from '../../base/counted.ts';
import type { Task } from '../task.ts';

export const spelling = {
  id: 'spelling',
  title: 'Spelling',
  unit: { one: 'symbol', many: 'symbols' },
  sequence: { one: 'text', many: 'texts' },
  source: { one: 'symbol', many: 'symbols' },
  join: (tokens) => tokens.join(''),
  describe: ({ vocabulary }) =>
    `texts with errors, to be corrected: ${counted(vocabulary.length, 'symbol')}.`,
  typing: {
    ask: 'Type a few letters, some of them wrong: the contestants correct them.',
    sample: 'tge chold ',
  },
  views: { links: false, spoils: true, brackets: false },
  builtIn: { spelling: { name: 'spelling', splits: ['noise-30', 'noise-50'], file: null } },
} as const satisfies Task;
