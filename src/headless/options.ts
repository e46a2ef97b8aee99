/** The options of the command line: the settings' own, named by the schema, and the few that belong to a command line. */
import { KERNEL_PATHS, type BackendName } from '../experiments/reports.ts';
import { contestantFields, sharedFields, type Field } from '../experiments/fieldList.ts';
import { PRESET_IDS } from '../experiments/presets.ts';
import type { ContestantField, SharedField } from '../experiments/settings.ts';
import { FORMAT_IDS } from '../tasks/formatChoice.ts';
import { ERROR_KEYS } from './errorKeys.ts';

/** The backends that run in Node. */
export const NODE_BACKENDS = ['wasm', 'cpu'] as const satisfies readonly BackendName[];

/** One of the settings. */
export type SettingOption =
  | { readonly kind: 'shared'; readonly flag: string; readonly field: Field<SharedField> }
  | { readonly kind: 'contestant'; readonly flag: string; readonly field: Field<ContestantField> };

/** `batchSize` → `batch-size`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Every setting as an option, the shared ones first. */
export const SETTING_OPTIONS: readonly SettingOption[] = [
  ...sharedFields.map((field): SettingOption => ({ kind: 'shared', flag: kebab(field.name), field })),
  ...contestantFields.map((field): SettingOption => ({ kind: 'contestant', flag: kebab(field.name), field })),
];

/** Shorter names: `--test-fold 1` means `--split fold-1`. */
export const ALIASES: Readonly<Record<string, { readonly flag: string; readonly prefix: string }>> = {
  steps: { flag: 'max-updates', prefix: '' },
  'test-fold': { flag: 'split', prefix: 'fold-' },
};

/** Settings whose count may stand behind a colon: `--tokens topk:5`. */
export const COUNTED: Readonly<Partial<Record<ContestantField, ContestantField>>> = {
  tokens: 'tokenCount',
  cells: 'cellCount',
};

/** What belongs to the command line alone; `value` names what follows the option, in square brackets where it may be left out, null for a switch. */
export interface OwnOption {
  readonly value: string | null;
  readonly help: string;
}

export const OWN_OPTIONS = {
  preset: { value: PRESET_IDS.join(' | '), help: 'Start from ready-made settings.' },
  config: {
    value: '<run.json>',
    help: 'Start from the settings of a run file; with no other option this replays the run.',
  },
  link: { value: '<link>', help: 'Start from the settings of a link to the page (its part after “?”).' },
  format: {
    value: '<format | format:column,column>',
    help: `How the file of --data is read, where its lines should not say so: ${FORMAT_IDS.join(', ')}. Behind a colon stand the columns that are read and written, or those of what is read and of its tags, counted from 1: pairs:2,4.`,
  },
  'test-data': {
    value: '<file>',
    help: 'Test on this file; all of --data then trains, and the vocabulary is of that alone.',
  },
  'held-out-data': {
    value: '<file>',
    help: 'Hold this file out to choose weights on, instead of a part of --data.',
  },
  plugin: {
    value: '<file.js>',
    help: 'A module with functions of your own: cost(written, truth) takes the place of the data’s own cost, sampler(cell) says which tokens are tried where a contestant would try all, task brings data of its own, and may say how their error is measured (docs/library.md).',
  },
  duel: { value: null, help: 'Train all contestants of the settings, not one.' },
  seeds: {
    value: '<count | seed,seed,…>',
    help: 'Train the same settings with so many seeds from --seed on, or with these, each to a run file of its own (--out a.json: a.seed7.json, a.seed8.json, …), and end with the table of searnn compare. The same command goes on where it was interrupted, and passes over what is done.',
  },
  jobs: {
    value: '<number>',
    help: 'Seeds that are trained side by side, each in a thread of its own that reads the same data in memory (1 to 16, else one at a time); files and numbers are the same with any.',
  },
  backend: {
    value: NODE_BACKENDS.join(' | '),
    help: 'What computes: WebAssembly (fast, the default) or plain JavaScript.',
  },
  kernels: {
    value: KERNEL_PATHS.join(' | '),
    help: 'Whose kernels compute: our own fused ones (fast, the default) or stock ones of tfjs, to compare.',
  },
  threads: {
    value: '<number>',
    help: 'Threads that train side by side (1: in turns). By default as many as cores and contestants can use, with --seeds one for each; the numbers are the same with any.',
  },
  out: {
    value: '<run.json>',
    help: 'Write the run file there, and beside it a checkpoint every minute and at the end.',
  },
  force: { value: null, help: 'Replace the file of --out, and its checkpoint, where they exist already.' },
  resume: {
    value: '[run.checkpoint.safetensors]',
    help: 'Go on from the checkpoint beside --out, or from this one, which the page may have saved; live settings may be changed. Without --out it goes on in this very file, with its run file beside it.',
  },
  'restart-damaged': {
    value: null,
    help: 'With --resume or --seeds: where the checkpoint is damaged, set it aside under another name and begin the run anew.',
  },
  examine: {
    value: null,
    help: 'At the end, examine every contestant: errors by set and by cell, exposure gap, recovery after a wrong token, least costs, entropy, gradient norms, and paired tests of every two.',
  },
  json: {
    value: null,
    help: `End with one line of JSON on stdout, errors as fractions: ${ERROR_KEYS}.`,
  },
  help: { value: null, help: 'Show this.' },
} as const satisfies Readonly<Record<string, OwnOption>>;

export type OwnName = keyof typeof OWN_OPTIONS;
