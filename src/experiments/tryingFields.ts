/** The settings that say what is tried: which tokens at a cell, and at which cells. */
import { choice, integer, real } from './fields.ts';

/** Ways to choose tokens. */
const SAMPLERS = ['uniform', 'policy', 'biased', 'topk', 'neighbours', 'targeted'] as const;
const samplerChoices = {
  uniform: 'uniform',
  policy: 'drawn from the model',
  biased: 'biased: model and uniform mixed',
  topk: 'top-k: the model’s favourites',
  neighbours: 'neighbours: true {$units} next to it',
  targeted: 'targeted: nearly the favourite',
};

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const tryingFields = {
  tokens: choice(['all', ...SAMPLERS], 'all', {
    label: 'tokens tried',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    choices: { all: 'all', ...samplerChoices },
  }),
  tokenCount: integer(2, 64, 5, {
    label: 'tokens per cell',
    group: 'trying',
    when: 'restart',
    paper: '§5',
  }),
  modelShare: real(0, 1, 0.5, {
    label: 'model’s share',
    group: 'trying',
    when: 'restart',
    paper: '§5',
  }),
  chanceGap: real(0, 1, 0.5, {
    label: 'chance within',
    group: 'trying',
    when: 'restart',
    paper: '§5',
  }),
  alsoTokens: choice(['none', ...SAMPLERS], 'none', {
    label: 'and also',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    choices: { none: 'nothing else', ...samplerChoices },
  }),
  alsoCount: integer(2, 64, 5, {
    label: 'of these per cell',
    group: 'trying',
    when: 'restart',
    paper: '§5',
  }),
  cells: choice(['all', 'uniform', 'targeted'], 'all', {
    label: 'cells looked at',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    choices: { all: 'all', uniform: 'some, drawn uniformly', targeted: 'the least sure' },
  }),
  cellCount: integer(1, 64, 4, {
    label: 'cells per {$sequence}',
    group: 'trying',
    when: 'restart',
  }),
};
