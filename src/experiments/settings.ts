/** All settings of a run as one schema: what the contestants share, and what each has of its own. */
import * as z from 'zod/mini';
import { BUILT_IN, BUILT_IN_DATA } from '../tasks/tasks.ts';
import { chainFields } from './chainFields.ts';
import { CONTESTANT_LIMIT, METHOD_IDS, METHOD_NAMES } from './contestants.ts';
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
  'shuffled-tenth',
  'copy',
  'reverse',
  'sort',
  'separate',
] as const;

/** What one contestant has of its own. Settings that its method does not use are kept and ignored. */
export const contestantSchema = z.strictObject({
  method: choice(METHOD_IDS, 'searnn', {
    label: 'method',
    group: 'loss',
    when: 'restart',
    choices: Object.fromEntries(METHOD_IDS.map((id) => [id, METHOD_NAMES[id]])),
  }),
  ...policyFields,
  ...costFields,
  objective: choice(OBJECTIVE_IDS, 'kl', {
    label: 'objective',
    group: 'loss',
    when: 'restart',
    paper: '§4',
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
  }),
  temperature: real(0.01, 2, 0.15, {
    label: 'temperature τ',
    group: 'loss',
    scale: 'log',
    when: 'restart',
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
  }),
  data: choice([...BUILT_IN_DATA, 'own'], 'built-in', {
    label: 'data',
    group: 'data',
    when: 'restart',
    choices: { ...Object.fromEntries(BUILT_IN_DATA.map((id) => [id, BUILT_IN[id].name])), own: 'your file' },
  }),
  split: choice(SPLIT_IDS, 'by-type', {
    label: 'test {$sequences}',
    group: 'data',
    when: 'restart',
  }),
  heldOut: real(0, 0.5, 0, {
    label: 'held out',
    group: 'data',
    unit: 'of training',
    when: 'restart',
  }),
  recurrentCell: choice(['gru', 'lstm'], 'gru', {
    label: 'recurrent cell',
    group: 'model',
    when: 'restart',
    choices: { gru: 'GRU', lstm: 'LSTM' },
  }),
  hidden: integer(4, 512, 64, {
    label: 'hidden units H',
    group: 'model',
    when: 'restart',
  }),
  embedding: integer(2, 512, 32, {
    label: 'embedding E',
    group: 'model',
    when: 'restart',
  }),
  aligned: flag(true, {
    label: 'aligned decoder',
    group: 'model',
    when: 'restart',
  }),
  bidirectional: flag(false, {
    label: 'both directions',
    group: 'model',
    when: 'restart',
  }),
  attention: choice(['none', 'additive', 'dot'], 'none', {
    label: 'attention',
    group: 'model',
    when: 'restart',
    choices: { none: 'none', additive: 'additive', dot: 'dot product' },
  }),
  attentionUnits: integer(2, 512, 64, {
    label: 'attention units',
    group: 'model',
    when: 'restart',
  }),
  inputFeeding: flag(false, {
    label: 'input feeding',
    group: 'model',
    when: 'restart',
  }),
  layers: integer(1, 2, 1, {
    label: 'layers',
    group: 'model',
    when: 'restart',
  }),
  dropout: real(0, 0.9, 0, {
    label: 'dropout',
    group: 'model',
    scale: 'linear',
    when: 'restart',
  }),
  optimiser: choice(['sgd', 'momentum', 'adam'], 'sgd', {
    label: 'optimiser',
    group: 'optimiser',
    when: 'restart',
    choices: { sgd: 'SGD', momentum: 'SGD with momentum', adam: 'Adam' },
  }),
  learningRate: real(0.00001, 5, 0.5, {
    label: 'learning rate',
    group: 'optimiser',
    scale: 'log',
    when: 'live',
  }),
  clipNorm: real(0.01, 1000, 5, {
    label: 'clip gradient norm at',
    group: 'optimiser',
    scale: 'log',
    when: 'restart',
  }),
  batchSize: integer(1, 512, 16, {
    label: 'batch',
    group: 'optimiser',
    unit: '{$sequences}',
    when: 'restart',
  }),
  pacing: choice(['updates', 'time'], 'updates', {
    label: 'fair by',
    group: 'run',
    when: 'restart',
    choices: { updates: 'equal updates', time: 'equal time' },
  }),
  maxUpdates: integer(0, 10000000, 0, {
    label: 'stop after',
    group: 'run',
    unit: 'updates',
    when: 'live',
  }),
  targetError: real(0, 1, 0, {
    label: 'stop below',
    group: 'run',
    unit: 'error',
    when: 'live',
  }),
  evaluationInterval: integer(1, 100000, 50, {
    label: 'evaluate every',
    group: 'run',
    unit: 'updates',
    when: 'live',
  }),
  beam: integer(1, 10, 1, {
    label: 'beam',
    group: 'run',
    unit: 'ways',
    when: 'live',
  }),
  lengthPower: real(0, 2, 1, {
    label: 'length power',
    group: 'run',
    scale: 'linear',
    when: 'live',
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

/** What each setting is where nothing names it: run files that do not know it yet, and the reader's own data, count on that. */
export const defaultSettings: Settings = settingsSchema.parse({});
