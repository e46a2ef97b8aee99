/**
 * One side of a comparison: the engine of the checkout that the command line names, which trains in blocks when it is told
 * to. All code of `src` is that checkout's; what it is asked for are plain settings.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BackendName } from '../../src/experiments/reports.ts';
import type * as Schema from '../../src/experiments/settings.ts';
import type * as Backend from '../../src/headless/backend.ts';
import type * as Data from '../../src/headless/loadData.ts';
import type { Race } from '../../src/training/contract.ts';
import type * as Races from '../../src/training/race.ts';
import type * as Yielding from '../../src/training/yielding.ts';
import type * as Starting from './startNode.ts';

type Settings = Schema.Settings;

/** `build` answers with the adapter, `block` with milliseconds. */
export type ToEntrant =
  | {
      readonly kind: 'build';
      readonly backend: BackendName;
      readonly settings: Settings;
      /** The reader's own file, null for what comes with the playground. */
      readonly file: string | null;
      /** Updates by MLE, the first contestant, before all begin. */
      readonly warm: number;
    }
  | { readonly kind: 'block'; readonly contestant: number; readonly updates: number };

/** Of a block: by the clock, and of the processor, all of this process's threads. */
export interface Block {
  readonly ms: number;
  readonly processorMs: number;
}

const [, , root = ''] = process.argv;
// What stands there is a module of ours, of another revision: as far back as these names are the same.
const from = (file: string): Promise<unknown> => import(pathToFileURL(path.join(root, file)).href);
const { startBackend } = (await from('src/headless/backend.ts')) as typeof Backend;
const { loadData, wantedData } = (await from('src/headless/loadData.ts')) as typeof Data;
const { createRace } = (await from('src/training/race.ts')) as typeof Races;
const { createPing } = (await from('src/training/yielding.ts')) as typeof Yielding;
const { defaultSettings } = (await from('src/experiments/settings.ts')) as typeof Schema;

/** Settings that this revision knows; the others are at what it did before there were any. */
function known(settings: Settings): Settings {
  const [own] = defaultSettings.contestants;
  const among = <T extends object>(all: T, names: object | undefined): T =>
    Object.assign(
      {},
      names,
      Object.fromEntries(Object.entries(all).filter(([name]) => name in (names ?? all))),
    ) as T;
  const contestants = settings.contestants.map((one): Schema.ContestantSettings => among(one, own));
  return { ...among(settings, defaultSettings), contestants };
}

const ping = createPing();
let races: readonly Race[] = [];

async function start(name: BackendName): Promise<string> {
  if (name === 'wasm' || name === 'cpu') return (await startBackend(name)).adapter;
  const { startNode } = (await from('scripts/bench/startNode.ts')) as typeof Starting;
  return (await startNode(name)).adapter;
}

async function build({
  backend,
  settings,
  file,
  warm,
}: Extract<ToEntrant, { kind: 'build' }>): Promise<string> {
  for (const race of races) race.dispose();
  races = [];
  const adapter = await start(backend);
  const all = known(settings);
  const data = await loadData(wantedData(all, file), () => undefined);
  races = all.contestants.map((one) => createRace({ ...all, contestants: [one] }, data));
  const [first] = races;
  if (first === undefined || warm === 0) return adapter;
  for (let i = 0; i < warm; i++) await first.advance(ping);
  const snapshot = await first.snapshot();
  for (const race of races.slice(1)) race.restore(snapshot);
  return adapter;
}

async function block(contestant: number, updates: number): Promise<Block> {
  const race = races[contestant];
  if (race === undefined) throw new Error('no such contestant');
  const used = process.cpuUsage();
  const began = performance.now();
  for (let i = 0; i < updates; i++) await race.advance(ping);
  await race.snapshot();
  const { user, system } = process.cpuUsage(used);
  return { ms: (performance.now() - began) / updates, processorMs: (user + system) / 1000 / updates };
}

const answer = (asked: ToEntrant): Promise<string | Block> =>
  asked.kind === 'build' ? build(asked) : block(asked.contestant, asked.updates);

process.on('message', (asked: ToEntrant) => {
  answer(asked).then(
    (answered) => process.send?.({ answered }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever asks is gone: nothing is left to do.
process.on('disconnect', () => process.exit(0));
