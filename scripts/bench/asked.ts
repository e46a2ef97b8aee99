/** What the bench is asked for: its command line as one of a few kinds of work. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BackendName } from '../../src/experiments/reports.ts';
import type { PlanName } from '../../src/experiments/speedReport.ts';
import { MOST_THREADS } from '../../src/experiments/threadChoice.ts';
import { AXES, BENCH_TASKS, type Axis, type BenchTask, type Sizes } from './workloads.ts';

export const USAGE = `npm run bench -- [--only node|chromium] [--backend wasm|cpu|webgpu|webgl] [--quick] [--json <file>]
npm run bench -- --tasks letters,spelling,translation,rows [--translation <file>] [--hidden 128] [--batch 64]
npm run bench -- --grow V,H,B,T,threads [--points 26,1000,30000]
npm run bench -- --against <revision> [--blocks 15]
npm run bench -- --threads 1,2

Without --backend: wasm in Node, wasm and webgpu in Chromium; webgpu in Node is Dawn, on a Vulkan driver.
--tasks: updates of each task, in Node, each in a process of its own: time and memory. Without it, all but rows follow the
  letters' report of Node. --translation: pairs of sentences; by default those of SEARNN_DATA, else the built-in ones.
--grow: the same of made rows, while one size grows (V tokens, H units, B rows in a batch, T tokens of a row) or threads do.
--against: old code and this in turns, in two processes, on letters and translation or --tasks: ratios, new over old, of
  processor time and of time by the clock.
--threads: an update of all contestants of some races, on so many threads each, in Node.
--backend, --quick and --json hold for --tasks, --grow and --against, too.
`;

export type Place = 'node' | 'chromium';

/** How workloads are measured, whatever they are. */
export interface How {
  readonly backend: BackendName;
  readonly quick: boolean;
  readonly json: string | null;
  readonly translation: string | null;
  /** What --hidden and --batch name. */
  readonly sizes: Partial<Sizes>;
}

export type Asked =
  | { readonly kind: 'help' }
  /** It cannot be understood, or asks for what does nothing: why, a sentence. */
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'reports';
      readonly runs: readonly (readonly [Place, BackendName])[];
      readonly plan: PlanName;
      readonly how: How;
    }
  | { readonly kind: 'tasks'; readonly tasks: readonly BenchTask[]; readonly how: How }
  | {
      readonly kind: 'grow';
      readonly axes: readonly Axis[];
      readonly points: readonly number[] | null;
      readonly how: How;
    }
  | {
      readonly kind: 'against';
      readonly revision: string;
      readonly tasks: readonly BenchTask[];
      readonly blocks: number;
      readonly how: How;
    }
  | { readonly kind: 'threads'; readonly counts: readonly number[] };

const PLACES: readonly Place[] = ['node', 'chromium'];
const BACKENDS: Readonly<Record<Place, readonly BackendName[]>> = {
  node: ['wasm', 'webgpu', 'cpu'],
  chromium: ['wasm', 'webgpu', 'webgl', 'cpu'],
};
const USUAL: Readonly<Record<Place, readonly BackendName[]>> = {
  node: ['wasm'],
  chromium: ['wasm', 'webgpu'],
};
/** What --against compares where nothing else is asked for; made rows are this code's own. */
const COMPARED: readonly BenchTask[] = ['letters', 'translation'];
const BLOCKS = 15;

class Refusal extends Error {}

function refuse(why: string): never {
  throw new Refusal(why);
}

/** One of some names. */
function nameOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  return (
    known.find((name) => name === text) ??
    refuse(`--${option} names “${text}”, but must be of ${known.join(', ')}.`)
  );
}

function namesOf<T extends string>(option: string, text: string, known: readonly T[]): readonly T[] {
  return text.split(',').map((name) => nameOf(option, name, known));
}

function numberOf(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= 1) return Number(text);
  return refuse(`--${option} says “${text}”, but must be a whole number from 1 to 999999.`);
}

function numbersOf(option: string, text: string): readonly number[] {
  return text.split(',').map((part) => numberOf(option, part));
}

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean', default: false } as const;
const OPTIONS = {
  only: TEXT,
  backend: TEXT,
  json: TEXT,
  tasks: TEXT,
  translation: TEXT,
  hidden: TEXT,
  batch: TEXT,
  grow: TEXT,
  points: TEXT,
  threads: TEXT,
  against: TEXT,
  blocks: TEXT,
  quick: SWITCH,
  help: SWITCH,
} as const;

type Option = keyof typeof OPTIONS;

const SHARED: readonly Option[] = ['backend', 'quick', 'json', 'translation', 'hidden', 'batch'];

/** What can stand beside each kind of work. */
const BESIDE: Readonly<Record<'threads' | 'grow' | 'against' | 'tasks' | 'reports', readonly Option[]>> = {
  threads: ['threads'],
  grow: ['grow', 'points', ...SHARED],
  against: ['against', 'blocks', 'tasks', ...SHARED],
  tasks: ['tasks', ...SHARED],
  reports: ['only', ...SHARED],
};
const KINDS = ['threads', 'grow', 'against', 'tasks'] as const;

/** What a command line asks for; `refused` where it cannot be understood. */
export function parseAsked(args: readonly string[]): Asked {
  try {
    return understood(parsed(args));
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.message };
    throw error;
  }
}

function understood(values: ReturnType<typeof parsed>): Asked {
  if (values.help) return { kind: 'help' };
  const kind = KINDS.find((name) => values[name] !== undefined) ?? 'reports';
  const given = (Object.keys(OPTIONS) as Option[]).filter(
    (name) => values[name] !== undefined && values[name] !== false,
  );
  const idle = given.find((name) => !BESIDE[kind].includes(name));
  if (idle !== undefined)
    refuse(
      `--${idle} does nothing ${kind === 'reports' ? 'by itself' : `beside --${kind}`}: --help says what goes with it.`,
    );
  const number = (option: 'hidden' | 'batch' | 'blocks') =>
    values[option] === undefined ? undefined : numberOf(option, values[option]);
  const backend = nameOf('backend', values.backend ?? 'wasm', BACKENDS.chromium);
  const [H, B] = [number('hidden'), number('batch')];
  const how: How = {
    ...{ backend, quick: values.quick, json: values.json ?? null },
    // Processes that measure another revision stand in another folder.
    translation: values.translation === undefined ? null : path.resolve(values.translation),
    sizes: { ...(H !== undefined && { H }), ...(B !== undefined && { B }) },
  };
  if (kind !== 'reports') nameOf('backend', backend, BACKENDS.node);
  const tasks = values.tasks === undefined ? undefined : namesOf('tasks', values.tasks, BENCH_TASKS);
  if (values.threads !== undefined) {
    const counts = numbersOf('threads', values.threads);
    if (counts[0] !== 1) refuse('--threads must begin with 1, which the others are compared with.');
    const most = counts.find((count) => count > MOST_THREADS);
    if (most !== undefined)
      refuse(`--threads says ${most}, but more than ${MOST_THREADS} are never started.`);
    return { kind: 'threads', counts };
  }
  if (values.grow !== undefined) {
    const axes = namesOf('grow', values.grow, AXES);
    return {
      kind: 'grow',
      axes,
      points: values.points === undefined ? null : numbersOf('points', values.points),
      how,
    };
  }
  if (values.against !== undefined) {
    if (tasks?.includes('rows') === true) refuse('Rows cannot be compared: made rows are this code’s own.');
    const { against: revision } = values;
    return { kind: 'against', revision, tasks: tasks ?? COMPARED, blocks: number('blocks') ?? BLOCKS, how };
  }
  if (tasks !== undefined) return { kind: 'tasks', tasks, how };
  const only = values.only === undefined ? null : nameOf('only', values.only, PLACES);
  const runs = PLACES.filter((place) => only === null || only === place).flatMap((place) =>
    (values.backend === undefined ? USUAL[place] : BACKENDS[place].filter((name) => name === backend)).map(
      (name) => [place, name] as const,
    ),
  );
  if (runs.length === 0) refuse(`There is no ${backend} in ${only === 'node' ? 'Node' : 'Chromium'}.`);
  return { kind: 'reports', runs, plan: values.quick ? 'quick' : 'full', how };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    return refuse(
      `${error instanceof Error ? error.message : String(error)}; --help says what can be asked.`,
    );
  }
}
