/** What the bench is asked for: its command line as one of a few kinds of work. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BackendName } from '../../src/experiments/reports.ts';
import type { PlanName } from '../../src/experiments/speedReport.ts';
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
  | { readonly kind: 'help'; readonly ok: boolean }
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

const REFUSED: Asked = { kind: 'help', ok: false };

/** Names of a list, or null when one of them is unknown. */
function namesOf<T extends string>(text: string, known: readonly T[]): readonly T[] | null {
  const names = text.split(',').map((name) => known.find((each) => each === name));
  return names.every((name) => name !== undefined) ? names : null;
}

/** Whole numbers from 1, or null when one of them is none. */
function numbersOf(text: string): readonly number[] | null {
  const numbers = text.split(',').map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : 0));
  return numbers.every((number) => number >= 1) ? numbers : null;
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

/** What a command line asks for; `help`, not ok, where it cannot be understood. */
export function parseAsked(args: readonly string[]): Asked {
  const values = parsed(args);
  if (values === null) return REFUSED;
  if (values.help) return { kind: 'help', ok: true };
  const backend = BACKENDS.chromium.find((name) => name === (values.backend ?? 'wasm'));
  const [H, B, blocks] = [values.hidden, values.batch, values.blocks].map((text) =>
    text === undefined ? undefined : (numbersOf(text)?.[0] ?? null),
  );
  if (backend === undefined || H === null || B === null || blocks === null) return REFUSED;
  const how: How = {
    ...{ backend, quick: values.quick, json: values.json ?? null },
    // Processes that measure another revision stand in another folder.
    translation: values.translation === undefined ? null : path.resolve(values.translation),
    sizes: { ...(H !== undefined && { H }), ...(B !== undefined && { B }) },
  };
  const tasks = values.tasks === undefined ? undefined : namesOf(values.tasks, BENCH_TASKS);
  if (tasks === null) return REFUSED;
  const inNode = BACKENDS.node.includes(backend);
  if (values.threads !== undefined) {
    const counts = numbersOf(values.threads);
    return counts?.[0] === 1 ? { kind: 'threads', counts } : REFUSED;
  }
  if (values.grow !== undefined) {
    const axes = namesOf(values.grow, AXES);
    const points = values.points === undefined ? undefined : numbersOf(values.points);
    if (axes === null || points === null || !inNode) return REFUSED;
    return { kind: 'grow', axes, points: points ?? null, how };
  }
  if (values.against !== undefined) {
    if (!inNode || tasks?.includes('rows') === true) return REFUSED;
    const revision = values.against;
    return { kind: 'against', revision, tasks: tasks ?? COMPARED, blocks: blocks ?? BLOCKS, how };
  }
  if (tasks !== undefined) return inNode ? { kind: 'tasks', tasks, how } : REFUSED;
  const runs = PLACES.filter((place) => values.only === undefined || values.only === place).flatMap((place) =>
    (values.backend === undefined ? USUAL[place] : BACKENDS[place].filter((name) => name === backend)).map(
      (name) => [place, name] as const,
    ),
  );
  return runs.length === 0 ? REFUSED : { kind: 'reports', runs, plan: values.quick ? 'quick' : 'full', how };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return null;
  }
}
