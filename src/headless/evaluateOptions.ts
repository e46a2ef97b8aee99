/** Reads the words behind `searnn evaluate`. */
import { assert } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { isBuiltIn } from '../tasks/tasks.ts';
import { sharedField } from '../experiments/fieldList.ts';
import { allowedValues, given, readText } from '../experiments/fieldText.ts';
import type { KernelPath } from '../experiments/reports.ts';
import type { SharedField } from '../experiments/settings.ts';
import { parseBackend, parseKernels, type NodeBackend } from './backend.ts';
import { ERROR_KEYS } from './errorKeys.ts';
import type { WantedFile } from './loadData.ts';
import { kebab } from './options.ts';
import { readWords } from './readWords.ts';

/** What a setting allows, as its field says: `<1 … 10>`. */
function rangeOf(name: SharedField): string {
  const field = sharedField(name);
  assert(field.kind === 'number', `${name} is no number`);
  return `<${field.min} … ${field.max}>`;
}

export const EVALUATE_HELP = `searnn evaluate <run.json | run.checkpoint.safetensors>: tests the weights of a run, without training.

  --data <name | file>    Other data than the run's: built-in ones by name, or a file of the same task.
                          What the run has learned of its vocabulary holds there, too.
  --format <format>       How that file is read, as in training; else as the run's was, or as its lines say.
  --test-data <file>, --held-out-data <file>   As in training; a run on such files takes its own again, and with
                          --test-data alone it is tested on that file instead.
  --split <split>         Another test set than the run's; --test-fold 1 is --split fold-1.
  --beam ${rangeOf('beam')}         Beam search beside the greedy figures; --length-power ${rangeOf('lengthPower')} as in training.   [the run's]
  --weights <last | chosen>   The last weights, or those that held-out sequences chose.                   [last]
  --examine               Every figure of train --examine, too.
  --predictions <out.tsv> Write source, truth, output and cost of every test sequence there; --force replaces the file.
  --json                  One line of JSON on stdout (errors as fractions), with where the figures come from.
  --backend <wasm | cpu>, --kernels <fused | stock>   As in training.

The checkpoint stands beside the run file; of the two one is enough to name. A run made on a file of your own takes that
file again, unless --data names another.
In JSON ${ERROR_KEYS}.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  ...{
    data: text,
    format: text,
    'test-data': text,
    'held-out-data': text,
    split: text,
    'test-fold': text,
    beam: text,
    'length-power': text,
    weights: text,
  },
  ...{ predictions: text, force: flag, examine: flag, json: flag, backend: text, kernels: text },
} as const;

/** What is asked of `evaluate`. */
export interface EvaluateRequest {
  /** Run file or checkpoint. */
  readonly file: string;
  /** Settings that are not the run's. */
  readonly changes: Readonly<Partial<Record<SharedField, unknown>>>;
  /** Where `data` is a file. */
  readonly dataFile: string | null;
  /** How the file is read, and which files stand beside it; undefined where nothing is said. */
  readonly how: Pick<WantedFile, 'format' | 'testData' | 'heldOutData'>;
  readonly weights: 'last' | 'chosen';
  readonly predictions: string | null;
  readonly force: boolean;
  readonly examine: boolean;
  readonly json: boolean;
  readonly backend: NodeBackend;
  readonly kernels: KernelPath;
}

const bad = (message: string, cause?: unknown) => new PlaygroundError('bad-setting', message, { cause });

function settingOf(name: SharedField, value: string | undefined): object {
  if (value === undefined) return {};
  const field = sharedField(name);
  const read = readText(field, value);
  if (read === undefined)
    throw bad(`--${kebab(name)} is ${given(value)}, but must be ${allowedValues(field)}.`);
  return { [name]: read };
}

/** @throws PlaygroundError `bad-setting`, one sentence */
export function readEvaluate(words: readonly string[]): EvaluateRequest {
  const { values, files } = readWords(words, OPTIONS);
  const [file, another] = files;
  if (file === undefined || another !== undefined)
    throw bad('evaluate takes one run file or its checkpoint: evaluate run.json --beam 5.');
  const { data, split, weights = 'last', predictions = null, force = false } = values;
  const fold = values['test-fold'];
  if (split !== undefined && fold !== undefined)
    throw bad('--split and --test-fold name the test set; give one of the two.');
  if (weights !== 'last' && weights !== 'chosen')
    throw bad(`--weights is ${given(weights)}, but must be last or chosen.`);
  if (force && predictions === null)
    throw bad('--force replaces the file of --predictions, but none is given.');
  const dataFile = data === undefined || isBuiltIn(data) ? null : data;
  return {
    ...{
      file,
      dataFile,
      how: { format: values.format, testData: values['test-data'], heldOutData: values['held-out-data'] },
      weights,
      predictions,
      force,
    },
    changes: {
      ...settingOf('data', dataFile === null ? data : 'own'),
      ...settingOf('split', fold === undefined ? split : `fold-${fold}`),
      ...settingOf('beam', values.beam),
      ...settingOf('lengthPower', values['length-power']),
    },
    ...{ examine: values.examine === true, json: values.json === true },
    backend: parseBackend(values.backend ?? 'wasm'),
    kernels: parseKernels(values.kernels ?? 'fused'),
  };
}
