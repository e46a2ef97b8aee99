/** Reads the words behind `searnn reproduce`. */
import { PlaygroundError } from '../base/errors.ts';
import { given } from '../experiments/fieldText.ts';
import { decodeLink } from '../experiments/link.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import {
  choiceFault,
  parseShard,
  reproductionSettings,
  type ReproductionPlan,
  type Shard,
} from '../experiments/reproduction.ts';
import {
  PAPER_CELLS,
  PAPER_TABLES,
  PAPER_TASKS,
  type PaperTable,
  type PaperTask,
} from '../experiments/paperTables.ts';
import { parseAtOnce } from './atOnce.ts';
import { readWords, unexpectedWord } from './readWords.ts';

export const REPRODUCE_HELP = `searnn reproduce --table 1 --data letter.data.gz --out <folder>: trains what stands behind the paper's tables.

  --table <1 | 2 | all>      Which table; a figure that both have is run once.                      [all]
  --only <mle,kl-l-m,…>      Only these figures of them; --list names all.
  --task <letters | spelling-30 | spelling-50>   What is learned; the number is the noise.     [letters]
  --data <built-in | file>   The data: letter.data(.gz), or any text to spell.               [built-in]
  --format <format>          How that file is read, as in training.          [as its lines say]
  --test-fold <0 … 9>        The fold that tests; without it, or with --split, a split by name.  [fold-0]
  --seeds <1 … 100>          Seeds 1 to n.                                                         [1]
  --cost-scales <a,b,…>      Candidates for KL's α; held-out sequences choose.                     [50]
  --held-out <0 … 0.5>       Part of the training set to choose α and the weights on.  [0.1; spelling 0.02]
  --steps <n>                Updates of every run, instead of 5,000 to 15,000 (spelling 20,000).
  --with <query>             Other shared settings, written as in a link: 'hidden=32&batchSize=16'.
  --shard <k/n>              Only every n-th run, beginning with the k-th: shards merge.
  --jobs <1 … 16>            Runs that are trained side by side, each in a thread of its own that reads the
                             same data in memory; files and numbers are the same with any. One by default,
                             since each takes memory of its own, and shards may be at work beside it.    [1]
  --threads <1 … 16>         Threads of each run, which share its roll-outs; the numbers are the same.    [1]
  --resume                   Go on where an earlier call was interrupted; finished runs are kept.
  --restart-damaged          With --resume: a run with a damaged checkpoint is set aside and begun anew.
  --list                     Only say which runs these are.
  --out <folder>             Run files and checkpoints go there.

searnn reproduce --merge <folder> [--json results.json] [--force]: the table out of all run files in the folder, whoever wrote them; --force replaces results.json.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  ...{
    table: text,
    only: text,
    task: text,
    data: text,
    format: text,
    'test-fold': text,
    split: text,
    seeds: text,
  },
  ...{ 'cost-scales': text, 'held-out': text, steps: text, with: text, shard: text, out: text },
  ...{ jobs: text, threads: text, plugin: text },
  ...{ resume: flag, 'restart-damaged': flag, list: flag, merge: text, json: text, force: flag },
} as const;

/** What is asked of `reproduce`. */
export type ReproduceRequest =
  | {
      readonly kind: 'merge';
      readonly folder: string;
      readonly json: string | null;
      /** Whether `json` may be replaced. */
      readonly force: boolean;
    }
  | {
      readonly kind: 'run';
      readonly plan: ReproductionPlan;
      /** The user's data file, or null for the built-in words. */
      readonly dataFile: string | null;
      /** How it is read; undefined where nothing is said. */
      readonly format: string | undefined;
      readonly shard: Shard;
      /** Runs that are trained side by side; null where nothing is said. */
      readonly jobs: number | null;
      /** Threads of each; null where nothing is said. */
      readonly threads: number | null;
      readonly resume: boolean;
      /** Whether runs with a damaged checkpoint begin anew. */
      readonly restartDamaged: boolean;
      readonly list: boolean;
      readonly out: string | null;
    };

const bad = (message: string) => new PlaygroundError('bad-setting', message);

function parse(words: readonly string[]) {
  const { values, written, files } = readWords(words, OPTIONS);
  const [stray] = files;
  if (stray !== undefined) throw unexpectedWord(stray);
  return { values, written };
}

/** Options that were given and do nothing, each in a sentence: what the user may not have meant. */
export function idleReproduceOptions(words: readonly string[]): readonly string[] {
  const { values, written } = parse(words);
  const repeated = written.filter(
    ({ name }, i) =>
      written.slice(i + 1).every((later) => later.name !== name) &&
      written.slice(0, i).some((earlier) => earlier.name === name),
  );
  const { task = 'letters', split, 'test-fold': fold } = values;
  const idle = values.merge !== undefined ? '--merge' : values.list === true ? '--list' : null;
  return [
    ...repeated.map(
      ({ name, value }) =>
        `one option is given more than once; the last one counts: --${name}${value === undefined ? '' : ` ${value}`}.`,
    ),
    ...(fold !== undefined && (split !== undefined || task !== 'letters')
      ? [`--test-fold changes nothing ${split === undefined ? `with --task ${task}` : 'beside --split'}.`]
      : []),
    ...(['jobs', 'threads'] as const).flatMap((name) =>
      idle === null || values[name] === undefined
        ? []
        : [`--${name} changes nothing with ${idle}, which trains nothing.`],
    ),
  ];
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw bad(`--${option} is ${given(text)}, but must be a whole number from 1 to ${most}.`);
}

function tablesOf(text: string): readonly PaperTable['id'][] {
  const ids = PAPER_TABLES.map(({ id }) => id);
  if (text === 'all') return ids;
  const asked = text.split(',').map((part) => ids.find((id) => String(id) === part));
  if (asked.every((id) => id !== undefined)) return asked;
  throw bad(`--table is ${given(text)}, but must be ${ids.join(', ')} or all.`);
}

function taskOf(text: string): PaperTask {
  const task = PAPER_TASKS.find((id) => id === text);
  if (task !== undefined) return task;
  throw bad(`--task is ${given(text)}, but must be one of ${PAPER_TASKS.join(', ')}.`);
}

function cellsOf(text: string): readonly string[] {
  const ids = text.split(',');
  const stray = ids.find((id) => !PAPER_CELLS.some((cell) => cell.id === id));
  if (stray === undefined) return ids;
  throw bad(`--only names ${given(stray)}, but figures are ${PAPER_CELLS.map(({ id }) => id).join(', ')}.`);
}

function costScalesOf(text: string): readonly number[] {
  const scales = text.split(',').map(Number);
  if (scales.every((scale) => scale >= 1 && scale <= 1000)) return [...new Set(scales)];
  throw bad(`--cost-scales is ${given(text)}, but must be numbers from 1 to 1000 with commas between them.`);
}

/** @throws PlaygroundError `bad-setting` or `bad-link`, one sentence. */
export function readReproduce(words: readonly string[]): ReproduceRequest {
  const { values } = parse(words);
  if (values.plugin !== undefined)
    throw bad(
      'reproduce takes no --plugin: each figure of the paper’s tables has its own task, cost and sampler. searnn train --plugin --seeds trains several seeds with functions of yours, and searnn compare sets run files beside each other.',
    );
  if (values.merge !== undefined) {
    const { merge: folder, json = null, force = false } = values;
    return { kind: 'merge', folder, json, force };
  }
  if (values.force === true)
    throw bad('--force goes with --merge and --json; of runs that are there, --resume keeps what is done.');
  if (values['restart-damaged'] === true && values.resume !== true)
    throw bad('--restart-damaged goes with --resume; give both.');
  if (values.out === undefined && values.list !== true)
    throw bad('reproduce needs --out <folder> for its run files; --list only says which they are.');
  const { data = 'built-in', with: query = '', steps } = values;
  const dataFile = data === 'built-in' ? null : data;
  const task = taskOf(values.task ?? 'letters');
  const begin = reproductionSettings(task);
  const fold = values['test-fold'];
  const ofLetters = fold === undefined ? (dataFile === null ? 'by-type' : 'fold-0') : `fold-${fold}`;
  const split = values.split ?? (task === 'letters' ? ofLetters : begin.split);
  const changed = Object.fromEntries(new URLSearchParams(query));
  // Checked as a link is; only what it names is taken over, so the preset's own settings stay.
  const linked = decodeLink(query, []).settings;
  const taken = Object.fromEntries(Object.entries(linked).filter(([name]) => name in changed));
  const plan: ReproductionPlan = {
    tables: tablesOf(values.table ?? 'all'),
    only: values.only === undefined ? null : cellsOf(values.only),
    seeds: wholeNumber('seeds', values.seeds ?? '1', 100),
    costScales: costScalesOf(values['cost-scales'] ?? '50'),
    updates: steps === undefined ? null : wholeNumber('steps', steps, 10_000_000),
    shared: parseSettings({
      ...begin,
      ...taken,
      data: dataFile === null ? begin.data : 'own',
      split,
      ...(values['held-out'] !== undefined && { heldOut: Number(values['held-out']) }),
    }),
  };
  const fault = choiceFault(plan);
  if (fault !== null) throw bad(fault);
  return {
    kind: 'run',
    plan,
    dataFile,
    format: values.format,
    jobs: parseAtOnce('jobs', values.jobs),
    threads: parseAtOnce('threads', values.threads),
    shard: parseShard(values.shard ?? '1/1'),
    resume: values.resume === true,
    restartDamaged: values['restart-damaged'] === true,
    list: values.list === true,
    out: values.out ?? null,
  };
}
