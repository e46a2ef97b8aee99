/** All settings of a run as one schema: what the contestants share, and what each has of its own. */
import * as z from 'zod/mini';
import { BUILT_IN_DATA } from '../tasks/tasks.ts';
import { chainFields } from './chainFields.ts';
import { CONTESTANT_LIMIT, METHOD_IDS } from './contestants.ts';
import { costFields } from './costFields.ts';
import { choice, flag, integer, real } from './fields.ts';
import { OBJECTIVE_IDS } from './objectiveList.ts';
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
    group: 'loss',
  }),
  ...policyFields,
  ...costFields,
  objective: choice(OBJECTIVE_IDS, 'kl', {
    group: 'loss',
    paper: '§4',
  }),
  costScale: real(1, 1000, 50, {
    group: 'loss',
    scale: 'log',
    paper: '§4',
  }),
  temperature: real(0.01, 2, 0.15, {
    group: 'loss',
    scale: 'log',
  }),
  ...tryingFields,
  ...chainFields,
});

/** The whole run. */
export const settingsSchema = z.strictObject({
  seed: integer(0, 4294967295, 7, {
    group: 'run',
  }),
  data: choice([...BUILT_IN_DATA, 'own'], 'built-in', {
    group: 'data',
  }),
  split: choice(SPLIT_IDS, 'by-type', {
    group: 'data',
  }),
  heldOut: real(0, 0.5, 0, {
    group: 'data',
  }),
  recurrentCell: choice(['gru', 'lstm'], 'gru', {
    group: 'model',
  }),
  hidden: integer(4, 512, 64, {
    group: 'model',
  }),
  embedding: integer(2, 512, 32, {
    group: 'model',
  }),
  aligned: flag(true, {
    group: 'model',
  }),
  bidirectional: flag(false, {
    group: 'model',
  }),
  attention: choice(['none', 'additive', 'dot'], 'none', {
    group: 'model',
  }),
  attentionUnits: integer(2, 512, 64, {
    group: 'model',
  }),
  inputFeeding: flag(false, {
    group: 'model',
  }),
  layers: integer(1, 2, 1, {
    group: 'model',
  }),
  dropout: real(0, 0.9, 0, {
    group: 'model',
    scale: 'linear',
  }),
  optimiser: choice(['sgd', 'momentum', 'adam'], 'sgd', {
    group: 'optimiser',
  }),
  learningRate: real(0.00001, 5, 0.5, {
    group: 'optimiser',
    scale: 'log',
    when: 'live',
  }),
  clipNorm: real(0.01, 1000, 5, {
    group: 'optimiser',
    scale: 'log',
  }),
  batchSize: integer(1, 512, 16, {
    group: 'optimiser',
  }),
  pacing: choice(['updates', 'time'], 'updates', {
    group: 'run',
  }),
  maxUpdates: integer(0, 10000000, 0, {
    group: 'run',
    when: 'live',
  }),
  targetError: real(0, 1, 0, {
    group: 'run',
    when: 'live',
  }),
  evaluationInterval: integer(1, 100000, 50, {
    group: 'run',
    when: 'live',
  }),
  beam: integer(1, 10, 1, {
    group: 'run',
    when: 'live',
  }),
  lengthPower: real(0, 2, 1, {
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
