/** All settings of a run as one schema: what the contestants share, and what each has of its own. */
import * as z from 'zod/mini';
import { BUILT_IN_DATA, BUILT_IN_NAMES } from './builtInData.ts';
import { chainFields } from './chainFields.ts';
import { CONTESTANT_LIMIT, METHOD_IDS, METHODS } from './contestants.ts';
import { costFields } from './costFields.ts';
import { choice, flag, integer, real } from './fields.ts';
import { OBJECTIVE_IDS, OBJECTIVE_INFO } from './objectiveList.ts';
import { policyFields } from './policyFields.ts';
import { tryingFields } from './tryingFields.ts';

const SPLIT_IDS = [
  'by-type',
  'by-writer',
  'fold-0',
  'fold-1',
  'fold-2',
  'fold-3',
  'fold-4',
  'fold-5',
  'fold-6',
  'fold-7',
  'fold-8',
  'fold-9',
  'noise-30',
  'noise-50',
  'last-tenth',
  'copy',
  'reverse',
  'sort',
] as const;

/** What one contestant has of its own. Settings that its method does not use are kept and ignored. */
export const contestantSchema = z.strictObject({
  method: choice(METHOD_IDS, 'searnn', {
    label: 'method',
    group: 'loss',
    when: 'restart',
    help: 'MLE learns the next letter after the true ones. SeaRNN tries letters at each cell and learns from what they cost. Others are its neighbours; CRF and SVM are what read letters before recurrent networks: linear chains without a network.',
    choices: Object.fromEntries(METHOD_IDS.map((id) => [id, METHODS[id].name])),
  }),
  ...policyFields,
  ...costFields,
  objective: choice(OBJECTIVE_IDS, 'kl', {
    label: 'objective',
    group: 'loss',
    when: 'restart',
    paper: '§4',
    help: 'How the costs of a cell become a loss. LL raises the cheapest letter only; KL spreads its target over all tried letters, cheaper ones higher; the others were tried beside them.',
    choices: Object.fromEntries(
      OBJECTIVE_IDS.map((id) => [id, `${OBJECTIVE_INFO[id].name}: ${OBJECTIVE_INFO[id].meaning}`]),
    ),
  }),
  costScale: real(1, 1000, 50, {
    label: 'cost scale α',
    group: 'loss',
    scale: 'log',
    when: 'restart',
    paper: '§4',
    help: 'How much a cost weighs. KL’s target is softmax(−α·cost): the larger α, the more it prefers cheap letters. Other objectives have it in their formula, or not at all.',
  }),
  temperature: real(0.01, 2, 0.15, {
    label: 'temperature τ',
    group: 'loss',
    scale: 'log',
    when: 'restart',
    help: 'How far drawn words stray from the true one. With V letters one stays with the chance 1 / (1 + (V − 1)·exp(−1/τ)): of 26 letters τ 0.15 replaces 3 in 100, 0.2 replaces 14, 0.3 replaces 47. Towards 0 this is MLE.',
  }),
  ...tryingFields,
  ...chainFields,
});

/** The whole run. */
export const settingsSchema = z.strictObject({
  seed: integer(0, 4294967295, 7, {
    label: 'seed',
    group: 'run',
    when: 'restart',
    help: 'Every random choice of the run follows from this number: the same seed, the same run.',
  }),
  data: choice([...BUILT_IN_DATA, 'own'], 'built-in', {
    label: 'data',
    group: 'data',
    when: 'restart',
    help: 'What is learned: handwritten-looking words, a spoiled text to spell, sentences to cut into chunks, rows of digits to copy, reverse or sort; or a file of your own.',
    choices: { ...BUILT_IN_NAMES, own: 'your file' },
  }),
  split: choice(SPLIT_IDS, 'by-type', {
    label: 'test words',
    group: 'data',
    when: 'restart',
    help: 'By type: no test word is ever seen in training. By writer: known words in unknown hands. Fold: the folds of the file. Noise: how much of a text is spoiled. Last tenth: of tagged sentences. Copy, reverse, sort: what is to be done with a row of digits.',
  }),
  heldOut: real(0, 0.5, 0, {
    label: 'held out',
    group: 'data',
    unit: 'of training',
    when: 'restart',
    help: 'This part of the training words is kept out of training and measured beside the test words: to choose α, or the update to stop at, without looking at the test.',
  }),
  recurrentCell: choice(['gru', 'lstm'], 'gru', {
    label: 'recurrent cell',
    group: 'model',
    when: 'restart',
    help: 'GRU (Cho 2014), the paper’s, runs on kernels of our own. LSTM (Hochreiter & Schmidhuber 1997) keeps a second state that it does not show; it runs step by step, several times slower.',
    choices: { gru: 'GRU', lstm: 'LSTM' },
  }),
  hidden: integer(4, 512, 64, {
    label: 'hidden units H',
    group: 'model',
    when: 'restart',
    help: 'Size of the recurrent cell’s state, in encoder and decoder.',
  }),
  embedding: integer(2, 512, 32, {
    label: 'embedding E',
    group: 'model',
    when: 'restart',
    help: 'Size of the vector that stands for the previous letter.',
  }),
  aligned: flag(true, {
    label: 'aligned decoder',
    group: 'model',
    when: 'restart',
    help: 'Decoder step t also sees the encoder’s state at letter t. Learns several times faster; the paper’s model does without.',
  }),
  bidirectional: flag(false, {
    label: 'both directions',
    group: 'model',
    when: 'restart',
    help: 'The encoder reads the word from both ends (H/2 units each way).',
  }),
  attention: choice(['none', 'additive', 'dot'], 'none', {
    label: 'attention',
    group: 'model',
    when: 'restart',
    help: 'Before it scores, the decoder looks over all states of the encoder and mixes those that fit its own. Additive (Bahdanau 2015): a small network says what fits; dot (Luong 2015): a product.',
    choices: { none: 'none', additive: 'additive', dot: 'dot product' },
  }),
  attentionUnits: integer(2, 512, 64, {
    label: 'attention units',
    group: 'model',
    when: 'restart',
    help: 'Size of the small network of additive attention; the others do not look at it.',
  }),
  inputFeeding: flag(false, {
    label: 'input feeding',
    group: 'model',
    when: 'restart',
    help: 'What attention read at a step also enters the next one (Luong 2015), so that the decoder knows where it has looked. Every step then waits for the one before, and takes several times as long.',
  }),
  layers: integer(1, 2, 1, {
    label: 'layers',
    group: 'model',
    when: 'restart',
    help: 'Layers of encoder and decoder, the upper one reading the states of the lower. Roll-outs of two layers run step by step and take several times as long.',
  }),
  dropout: real(0, 0.9, 0, {
    label: 'dropout',
    group: 'model',
    scale: 'linear',
    when: 'restart',
    help: 'Chance that a unit is left out between layers and before the scores while a lesson rolls in. Roll-outs and tests run without; the paper used 0.3 in translation.',
  }),
  optimiser: choice(['sgd', 'momentum', 'adam'], 'sgd', {
    label: 'optimiser',
    group: 'optimiser',
    when: 'restart',
    help: 'Plain gradient descent (the paper’s choice for letters), with momentum 0.9, or Adam.',
    choices: { sgd: 'SGD', momentum: 'SGD with momentum', adam: 'Adam' },
  }),
  learningRate: real(0.00001, 5, 0.5, {
    label: 'learning rate',
    group: 'optimiser',
    scale: 'log',
    when: 'live',
    help: 'Step size. May be changed while training. SGD: 0.5 works on letters; Adam: 0.001 … 0.01.',
  }),
  clipNorm: real(0.01, 1000, 5, {
    label: 'clip gradient norm at',
    group: 'optimiser',
    scale: 'log',
    when: 'restart',
    help: 'A longer gradient over all parameters is scaled down to this norm.',
  }),
  batchSize: integer(1, 512, 16, {
    label: 'batch',
    group: 'optimiser',
    unit: 'words',
    when: 'restart',
    help: 'Words per update, the same ones for every contestant.',
  }),
  pacing: choice(['updates', 'time'], 'updates', {
    label: 'fair by',
    group: 'run',
    when: 'restart',
    help: 'Equal updates: one each in turn. Equal time: whoever has used less time steps next.',
    choices: { updates: 'equal updates', time: 'equal time' },
  }),
  maxUpdates: integer(0, 10000000, 0, {
    label: 'stop after',
    group: 'run',
    unit: 'updates',
    when: 'live',
    help: 'Training pauses after this many updates of each contestant; 0 means no limit.',
  }),
  targetError: real(0, 1, 0, {
    label: 'stop below',
    group: 'run',
    unit: 'test error',
    when: 'live',
    help: 'Training pauses when any contestant’s test error (0 … 1) falls below this; 0 means never.',
  }),
  evaluationInterval: integer(1, 100000, 50, {
    label: 'evaluate every',
    group: 'run',
    unit: 'updates',
    when: 'live',
    help: 'Test error is measured at this interval, on up to 1,024 test words that stay the same, and on all test words when a stop rule ends training.',
  }),
  beam: integer(1, 10, 1, {
    label: 'beam',
    group: 'run',
    unit: 'ways',
    when: 'live',
    help: 'With more than 1, every test is also written by beam search: so many ways to write a word are kept side by side, and the likeliest is taken. It takes as many times as long, and is shown beside the greedy figure.',
  }),
  lengthPower: real(0, 2, 1, {
    label: 'length power',
    group: 'run',
    scale: 'linear',
    when: 'live',
    help: 'Where words end of themselves a beam divides log-probabilities by length to this power: 0 prefers short words, 1 the likeliest letter by letter.',
  }),
  contestants: z._default(
    z.array(contestantSchema).check(z.minLength(1), z.maxLength(CONTESTANT_LIMIT)),
    () => [contestantSchema.parse({ method: 'mle' }), contestantSchema.parse({ method: 'searnn' })],
  ),
});

export type ContestantSettings = z.output<typeof contestantSchema>;
export type Settings = z.output<typeof settingsSchema>;
/** Names of the settings that all contestants share. */
export type SharedField = Exclude<keyof Settings, 'contestants'>;
export type ContestantField = keyof ContestantSettings;

/** The settings of the page as it opens. */
export const defaultSettings: Settings = settingsSchema.parse({});
