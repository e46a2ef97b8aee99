/** Reads the words behind `searnn weights`. */
import { PlaygroundError } from '../../base/errors.ts';
import { given } from '../../experiments/fieldText.ts';
import { parseBackend, parseKernels, type NodeBackend } from '../backend.ts';
import type { KernelPath } from '../../experiments/reports.ts';
import type { WantedFile } from '../loadData.ts';
import { readWords } from '../readWords.ts';

/** Of `--sequences`. */
const [USUAL, MOST] = [8, 1000];

export const WEIGHTS_HELP = `searnn weights export <run.json | run.checkpoint.safetensors> --out a.safetensors: the weights of one contestant, a named tensor for each matrix.
searnn weights import <a.safetensors> --out new.json: the reverse, a run that begins with these weights.

Both:
  --out <file>            What is written; --force replaces it.
  --data <file>           The data file of your own that the run was made on, where it does not lie where it lay then.
  --format <format>, --test-data <file>, --held-out-data <file>   As in training.
  --backend <wasm | cpu>, --kernels <fused | stock>   As in training.

export, from a run that was kept with --out:
  --contestant <number>   Whose weights, from 1; needed where there are several.
  --weights <last | chosen>   The last weights, or those that held-out sequences chose.                   [last]
  --logits <file.json>    Write there, too, the scores of test sequences with the truth written throughout, to hold another
                          program's reading of the weights against.
  --sequences <1 … ${MOST}>   How many test sequences that are.                                               [${USUAL}]

import:
  --like <run.json>       Take settings, contestants and data of this run: all of its contestants begin with the weights.
                          Without it they are those that the file names, with its one contestant.

The new run has done no update: searnn evaluate new.json tests it, and searnn train --resume --out new.json --steps 1000
trains from there. Its run file says what it began with. Names, shapes and layout are told in docs/formats.md.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const COMMON = {
  ...{ out: text, force: flag, data: text, format: text, 'test-data': text, 'held-out-data': text },
  ...{ backend: text, kernels: text },
} as const;
const EXPORT = { ...COMMON, contestant: text, weights: text, logits: text, sequences: text } as const;
const IMPORT = { ...COMMON, like: text } as const;

/** What both take. */
export interface WeightsRequest {
  readonly file: string;
  readonly out: string;
  readonly force: boolean;
  /** Where the reader's own data lie; null where nothing is said. */
  readonly dataFile: string | null;
  /** How the file is read, and which files stand beside it; undefined where nothing is said. */
  readonly how: Pick<WantedFile, 'format' | 'testData' | 'heldOutData'>;
  readonly backend: NodeBackend;
  readonly kernels: KernelPath;
}

export interface ExportRequest extends WeightsRequest {
  /** From 1; null where nothing is said. */
  readonly contestant: number | null;
  readonly weights: 'last' | 'chosen';
  readonly logits: string | null;
  readonly sequences: number;
}

export interface ImportRequest extends WeightsRequest {
  readonly like: string | null;
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

type CommonValues = ReturnType<typeof readWords<typeof COMMON>>['values'];

function common(values: CommonValues, files: readonly string[], usage: string): WeightsRequest {
  const [file, another] = files;
  const { out, force = false, data = null, format } = values;
  if (file === undefined || another !== undefined || out === undefined) throw bad(usage);
  return {
    ...{ file, out, force, dataFile: data },
    how: { format, testData: values['test-data'], heldOutData: values['held-out-data'] },
    ...{ backend: parseBackend(values.backend ?? 'wasm'), kernels: parseKernels(values.kernels ?? 'fused') },
  };
}

/** A whole number from 1. @throws PlaygroundError `bad-setting` */
function whole(option: string, value: string, most = Infinity): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= 1 && number <= most) return number;
  const range = most === Infinity ? 'a whole number from 1' : `a whole number from 1 to ${most}`;
  throw bad(`--${option} is ${given(value)}, but must be ${range}.`);
}

/** @throws PlaygroundError `bad-setting`, one sentence */
export function readExport(words: readonly string[]): ExportRequest {
  const { values, files } = readWords(words, EXPORT);
  const { contestant, weights = 'last', logits = null, sequences } = values;
  if (weights !== 'last' && weights !== 'chosen')
    throw bad(`--weights is ${given(weights)}, but must be last or chosen.`);
  if (sequences !== undefined && logits === null)
    throw bad('--sequences says how many go into the file of --logits, but none is given.');
  return {
    ...common(
      values,
      files,
      'weights export takes one run file or its checkpoint, and --out: weights export run.json --out a.safetensors.',
    ),
    ...{ weights, logits, contestant: contestant === undefined ? null : whole('contestant', contestant) },
    sequences: sequences === undefined ? USUAL : whole('sequences', sequences, MOST),
  };
}

/** @throws PlaygroundError `bad-setting`, one sentence */
export function readImport(words: readonly string[]): ImportRequest {
  const { values, files } = readWords(words, IMPORT);
  const usage =
    'weights import takes one file of weights, and --out: weights import a.safetensors --out new.json.';
  return { ...common(values, files, usage), like: values.like ?? null };
}
