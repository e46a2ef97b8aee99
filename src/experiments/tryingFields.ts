/** The settings that say what is tried: which tokens at a cell, and at which cells. */
import { choice, integer, real } from './fields.ts';

/** Ways to choose tokens. */
const SAMPLERS = ['uniform', 'policy', 'biased', 'topk', 'neighbours', 'targeted'] as const;

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const tryingFields = {
  tokens: choice(['all', ...SAMPLERS], 'all', {
    group: 'trying',
    paper: '§5',
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
  }),
  alsoCount: integer(2, 64, 5, {
    group: 'trying',
    paper: '§5',
  }),
  cells: choice(['all', 'uniform', 'targeted'], 'all', {
    group: 'trying',
    paper: '§5',
  }),
  cellCount: integer(1, 64, 4, {
    group: 'trying',
  }),
};
