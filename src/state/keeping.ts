/** Keeps the run in view in this browser: a reload, a closed tab or a crash costs ten seconds of training at most. */
import type { RunSnapshot } from '../worker/protocol.ts';
import { client } from './client.ts';
import { keepRun, type RunNote } from './keptRuns.ts';
import { idOf, updatesOf } from './leftRuns.ts';
import { settle, tellError } from './noticeStore.ts';
import { part } from './part.ts';
import { runStore } from './runStore.ts';
import { thisTab } from './thisTab.ts';

const library = part(() => import('./library/keepInLibrary.ts'));

/** The newest snapshot that is not kept yet. */
let waiting: { readonly note: Omit<RunNote, 'tab'>; readonly snapshot: RunSnapshot } | null = null;
let writing: Promise<void> | null = null;
/** The reader knows that nothing can be kept. */
let told = false;

/** Writes what waits, one after another: on a slow disk only the newest. */
async function writeWaiting(): Promise<void> {
  try {
    for (let next = waiting; next !== null; next = waiting) {
      waiting = null;
      await keepRun({ ...next.note, tab: await thisTab() }, next.snapshot);
      if (told) settle('storage');
      told = false;
    }
  } catch (error) {
    if (!told) tellError(error);
    told = true;
  }
}

const write = (): Promise<void> =>
  (writing ??= writeWaiting().finally(() => {
    writing = null;
  }));

function keep(snapshot: RunSnapshot): void {
  const { run } = runStore.getState();
  const updates = updatesOf(snapshot);
  if (run?.runId !== snapshot.runId || updates === 0) return;
  const { source, task, name, fingerprint, content } = run.data;
  const data = { source, task, name, fingerprint, content };
  const note = { id: idOf(run.runId), keptAt: Date.now(), updates, settings: run.settings, data };
  waiting = { note, snapshot };
  void write();
  library.load().then(({ keepInLibrary }) => keepInLibrary(note.id, run, snapshot), tellError);
}

/** The page may be gone in a moment: keeps what there is. */
function flush(): void {
  // What goes wrong here is told elsewhere, or nobody is there to read it.
  if (document.hidden) client.snapshot().catch(() => undefined);
}

/** Keeps the run in view as it stands. False where the browser cannot keep it, which the reader has been told. */
export async function keepNow(): Promise<boolean> {
  await client.snapshot();
  await write();
  return !told;
}

/** From now on; called once by the page's entry. */
export function connectKeeping(): void {
  client.onSnapshot(keep);
  document.addEventListener('visibilitychange', flush);
  addEventListener('pagehide', flush);
}
