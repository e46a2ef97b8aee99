/** The settings that say what is tried: which tokens at a cell, and at which cells. */
import { FIELDS } from '../text/en/fields.ts';
import { choice, integer, real } from './fields.ts';

const { choices } = FIELDS;

/** Ways to choose tokens. */
const SAMPLERS = ['uniform', 'policy', 'biased', 'topk', 'neighbours', 'targeted'] as const;

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const tryingFields = {
  tokens: choice(['all', ...SAMPLERS], 'all', {
    group: 'trying',
    paper: '§5',
    choices: choices.tokens,
  }),
  tokenCount: integer(2, 64, 5, {
    group: 'trying',
    paper: '§5',
  }),
  modelShare: real(0, 1, 0.5, {
    group: 'trying',
    paper: '§5',
  }),
  chanceGap: real(0, 1, 0.5, {
    group: 'trying',
    paper: '§5',
  }),
  alsoTokens: choice(['none', ...SAMPLERS], 'none', {
    group: 'trying',
    paper: '§5',
    choices: choices.alsoTokens,
  }),
  alsoCount: integer(2, 64, 5, {
    group: 'trying',
    paper: '§5',
  }),
  cells: choice(['all', 'uniform', 'targeted'], 'all', {
    group: 'trying',
    paper: '§5',
    choices: choices.cells,
  }),
  cellCount: integer(1, 64, 4, {
    group: 'trying',
  }),
};
