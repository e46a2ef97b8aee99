/** The settings that say what is tried: which tokens at a cell, and at which cells. */
import { choice, integer, real } from './fields.ts';

/** Ways to choose tokens. */
const SAMPLERS = ['uniform', 'policy', 'biased', 'topk', 'neighbours', 'targeted'] as const;
const samplerChoices = {
  uniform: 'uniform',
  policy: 'drawn from the model',
  biased: 'biased: model and uniform mixed',
  topk: 'top-k: the model’s favourites',
  neighbours: 'neighbours: true letters next to it',
  targeted: 'targeted: nearly the favourite',
};

/** Fields of every contestant; `fieldUse.ts` says which of them matter when. */
export const tryingFields = {
  tokens: choice(['all', ...SAMPLERS], 'all', {
    label: 'tokens tried',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'Which letters are tried at a cell. The truth is always among them. Fewer letters, fewer roll-outs.',
    choices: { all: 'all', ...samplerChoices },
  }),
  tokenCount: integer(2, 64, 5, {
    label: 'tokens per cell',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'How many letters are tried at a cell, the truth included. Not used when all are tried.',
  }),
  modelShare: real(0, 1, 0.5, {
    label: 'model’s share',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'Of a biased draw: how much of it is the model’s own softmax, the rest being uniform. The paper does not tell its share.',
  }),
  chanceGap: real(0, 1, 0.5, {
    label: 'chance within',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'Targeted: letters are tried whose chance is at most this below the favourite’s. A sure model tries little, an unsure one much.',
  }),
  alsoTokens: choice(['none', ...SAMPLERS], 'none', {
    label: 'and also',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'A second way to choose beside the first; what either finds is tried. For translation the paper tries 15 top-k and 10 neighbours.',
    choices: { none: 'nothing else', ...samplerChoices },
  }),
  alsoCount: integer(2, 64, 5, {
    label: 'of these per cell',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'How many letters the second way may choose at a cell, the truth included.',
  }),
  cells: choice(['all', 'uniform', 'targeted'], 'all', {
    label: 'cells looked at',
    group: 'trying',
    when: 'restart',
    paper: '§5',
    help: 'At which letters of a word tokens are tried: all of them, a few drawn anew each update, or those where the model is least sure.',
    choices: { all: 'all', uniform: 'some, drawn uniformly', targeted: 'the least sure' },
  }),
  cellCount: integer(1, 64, 4, {
    label: 'cells per word',
    group: 'trying',
    when: 'restart',
    help: 'How many cells of a word are looked at when not all are.',
  }),
};
