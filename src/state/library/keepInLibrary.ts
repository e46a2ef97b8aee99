/** Puts every run into the library: whenever it stops or is left, and now and then while it goes on, always in the same place. */
import type { RunFile } from '../../experiments/runFile.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { LIBRARY } from '../../text/en/library.ts';
import type { RunReport, RunSnapshot } from '../../worker/protocol.ts';
import { client } from '../client.ts';
import { engineStore } from '../engineStore.ts';
import { note, settle, tellError } from '../noticeStore.ts';
import { catchUp } from './catchUp.ts';
import { keepRunFile } from './library.ts';
import { libraryStore } from './libraryStore.ts';

/** While a run goes on it is kept so often, ms: what a crash may take is in its last snapshot anyway. */
const PACE = 30_000;

type Head = Omit<RunFile, 'settings' | 'contestants' | 'events'>;

/** What only the engine knows of a run, asked once for each backend that it runs on. */
let asked: { readonly runId: number; readonly backend: object | null; readonly head: Promise<Head> } | null =
  null;

function headOf(runId: number): Promise<Head> {
  const { backend } = engineStore.getState();
  if (asked?.runId !== runId || asked.backend !== backend) {
    const head = client
      .request('runFile', { full: false })
      .then(({ settings: _, contestants: __, events: ___, ...rest }) => rest);
    // A failure is told where it is waited for, and asked again then.
    head.catch(() => (asked = null));
    asked = { runId, backend, head };
  }
  return asked.head;
}

interface Waiting {
  readonly id: string;
  readonly run: RunReport;
  readonly snapshot: RunSnapshot;
  readonly head: Promise<Head>;
}

/** The newest state of each run that is not kept yet. */
const waiting = new Map<string, Waiting>();
let writing: Promise<void> | null = null;
/** When a run was kept last. */
let last: { readonly id: string; readonly at: number } | null = null;
/** The reader knows that nothing can be kept. */
const told = { storage: false, room: false };

/** Of weights and moments. */
export const weightBytesOf = ({ contestants }: RunSnapshot): number =>
  contestants.reduce(
    (sum, { weights, moments, chosen }) =>
      sum +
      weights.byteLength +
      moments.reduce((all, each) => all + each.byteLength, 0) +
      (chosen?.weights.byteLength ?? 0),
    0,
  );

async function write({ id, run, snapshot, head }: Waiting): Promise<void> {
  const { made, ...rest } = await head;
  const { record, settings = run.settings } = snapshot;
  const file: RunFile = {
    ...rest,
    ...(made && { made: { ...made, date: new Date().toISOString() } }),
    ...{ settings, ...record },
  };
  // What cannot be looked up cannot be written either, and that is told.
  if (libraryStore.getState().isKept === null) await catchUp().catch(() => null);
  const weights = { snapshot, bytes: weightBytesOf(snapshot) };
  const outcome = await keepRunFile({ id, keptAt: Date.now(), run: file }, false, weights);
  if (outcome === 'no-room' && !told.room) note(sayOfAny(LIBRARY.noRoom));
  told.room = outcome === 'no-room';
}

async function writeAll(): Promise<void> {
  for (let [next] = waiting.values(); next !== undefined; [next] = waiting.values()) {
    waiting.delete(next.id);
    try {
      await write(next);
      if (told.storage) settle('storage');
      told.storage = false;
    } catch (error) {
      if (!told.storage) tellError(error);
      told.storage = true;
    }
  }
}

/** A snapshot of the run in view has come, whose name among the runs that the browser keeps is `id`. */
export function keepInLibrary(id: string, run: RunReport, snapshot: RunSnapshot): void {
  const head = headOf(run.runId);
  const { kind } = engineStore.getState().status;
  const now = performance.now();
  if (last?.id === id && kind === 'running' && !document.hidden && now - last.at < PACE) return;
  last = { id, at: now };
  waiting.set(id, { id, run, snapshot, head });
  writing ??= writeAll().finally(() => {
    writing = null;
  });
}
