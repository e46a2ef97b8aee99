/** The page's only door to the worker: the reader's commands go in, its news goes into the stores. */
import { assertNever } from '../base/assert.ts';
import { EngineClient } from '../worker/client.ts';
import type { PageNews } from '../worker/protocol.ts';
import { advice } from './advice.ts';
import { acknowledgeWhenShown, stopResting } from './acknowledge.ts';
import { engineStore, selectDataFacts, type Activity, type EngineState } from './engineStore.ts';
import { note, settle, tellError } from './noticeStore.ts';
import { pendingChanges, withLiveChanges } from './pendingChanges.ts';
import { beginRun, commitFrame, goBack, selectUpdate, standStill, runStore } from './runStore.ts';
import { settingsStore, wantedSettings } from './settingsStore.ts';
import { keepAwake } from './wakeLock.ts';
import { forgetMoments, receiveMoments } from './timeStore.ts';
import { fitWord, receiveWatch, watchStore } from './watch.ts';
import { PlaygroundError } from '../base/errors.ts';

export const client = new EngineClient();

const set = (change: Partial<EngineState>): void => engineStore.setState(change);
const statusKind = (): EngineState['status']['kind'] => engineStore.getState().status.kind;

/** Says what is being done while it is done. */
export async function during<T>(label: string, work: () => Promise<T>): Promise<T> {
  const activity: Activity = { label, fraction: null };
  set({ activity });
  try {
    return await work();
  } finally {
    set({ activity: null });
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** Runs what must not overlap (loading, configuring) one after another; errors become notices. */
export function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = queue.then(work).catch(tellError);
  queue = turn;
  return turn;
}

/** Builds all contestants at their common start, from the wanted settings. @throws PlaygroundError */
export async function configure(): Promise<void> {
  const settings = wantedSettings();
  const { assertRunnable } = await advice.load();
  assertRunnable(settings, selectDataFacts(engineStore.getState()));
  const run = await during('Building the contestants', () => client.request('configure', { settings }));
  // A link's training step waits for the first run to come so far.
  if (engineStore.getState().run !== null) forgetMoments();
  beginRun(run.runId, run.settings.contestants.length);
  settle('bad-setting');
  set({ run, status: { kind: 'ready' } });
  fitWord(run.testCount);
  // Not awaited: on a slow GPU the first look compiles for seconds, and Play should not wait for it.
  void watch().catch(tellError);
  if (engineStore.getState().playWhenReady) await play();
}

/** Asks for the watched word as the contestants see it now. */
async function watch(): Promise<void> {
  if (engineStore.getState().run === null) return;
  const { testIndex, bothSides } = watchStore.getState();
  const report = await client.request('watch', { testIndex, bothSides });
  if (report !== null) receiveWatch(report);
}

/** Starts training, or remembers to once the engine is ready. */
export async function play(): Promise<void> {
  const kind = statusKind();
  if (kind === 'booting') set({ playWhenReady: true });
  if (kind !== 'ready' && kind !== 'paused') return;
  set({ playWhenReady: false, status: { kind: 'running' } });
  try {
    await client.request('play', { speed: engineStore.getState().speed });
  } catch (error) {
    stopWith(error);
  }
}

/** Stops training; the button answers at once, the engine within one phase. */
export async function pause(): Promise<void> {
  set({ playWhenReady: false });
  if (statusKind() !== 'running') return;
  set({ status: { kind: 'pausing' } });
  stopResting();
  try {
    await client.request('pause', null);
    if (statusKind() === 'pausing') paused({ kind: 'asked' });
  } catch (error) {
    stopWith(error);
  }
}

/** Play or pause, whichever is the other. */
export function togglePlay(): void {
  const { status, playWhenReady } = engineStore.getState();
  void (status.kind === 'running' || playWhenReady ? pause() : play());
}

/** One update of every contestant. */
export async function step(): Promise<void> {
  const kind = statusKind();
  if (kind !== 'ready' && kind !== 'paused') return;
  try {
    await during('One update of each contestant', () => client.request('step', null));
    if (statusKind() !== 'running') paused({ kind: 'asked' });
  } catch (error) {
    stopWith(error);
  }
}

/** Back to the same start, with the wanted settings. */
export function reset(): Promise<void> {
  return inTurn(async () => {
    if (engineStore.getState().data === null) return;
    await pause();
    await configure();
  });
}

/** Updates per second at most; 0 as fast as it goes. */
export function setSpeed(speed: number): void {
  set({ speed });
  if (statusKind() === 'running') void client.request('play', { speed }).catch(stopWith);
}

function paused(reason: Extract<EngineState['status'], { kind: 'paused' }>['reason']): void {
  stopResting();
  keepAwake('run', false);
  standStill();
  set({ status: { kind: 'paused', reason }, activity: null });
}

function stopWith(error: unknown): void {
  tellError(error);
  const code = error instanceof PlaygroundError ? error.code : 'internal';
  paused({ kind: 'error', code, message: error instanceof Error ? error.message : String(error) });
}

function hear(news: PageNews): void {
  switch (news.kind) {
    case 'progress':
      set({ activity: { label: news.label, fraction: news.fraction } });
      break;
    case 'frame':
      commitFrame(news.frame);
      if (news.frame.watch !== undefined) receiveWatch(news.frame.watch);
      if (news.frame.moments !== undefined) receiveMoments(news.frame.moments);
      // In slow motion the worker waits for every update to be shown: it is not kept waiting longer.
      acknowledgeWhenShown(
        () => client.request('acknowledge', { seq: news.frame.seq }),
        engineStore.getState().speed === 0 && statusKind() === 'running',
      );
      break;
    case 'running':
      keepAwake('run', true);
      set({ status: { kind: 'running' }, activity: null });
      break;
    case 'paused':
      if (news.reason.kind === 'error') tellError(new PlaygroundError(news.reason.code, news.reason.message));
      paused(news.reason);
      break;
    case 'backend':
      set({ backend: news.backend });
      break;
    case 'restored':
      goBack(news.runId, news.record);
      break;
    case 'notice':
      if (news.code === 'stopped') note(news.message);
      else tellError(new PlaygroundError(news.code, news.message));
      break;
    default:
      assertNever(news);
  }
}

let adjusting: ReturnType<typeof setTimeout> | undefined;

/** Lets live settings take effect at once, and all others too while nothing has been trained yet. */
function followSettings(): void {
  clearTimeout(adjusting);
  adjusting = setTimeout(() => {
    void inTurn(applyWanted);
  }, 200);
}

async function applyWanted(): Promise<void> {
  const { run, status } = engineStore.getState();
  if (engineStore.getState().data === null) return;
  const wanted = wantedSettings();
  // The settings that the page opened with could not run: these may.
  if (run === null) return configure();
  const { restart, live } = pendingChanges(wanted, run.settings);
  if (restart.length > 0 && status.kind === 'ready' && selectUpdate(runStore.getState()) === 0)
    return configure();
  if (live.length === 0) return;
  const settings = withLiveChanges(wanted, run.settings);
  await client.request('adjust', { settings });
  set({ run: { ...run, settings } });
}

/** Ties worker, stores and page together; called once by the page's entry. */
export function connectEngine(): void {
  client.onNews(hear);
  settingsStore.subscribe(followSettings);
  watchStore.subscribe((now, before) => {
    if (now.testIndex !== before.testIndex || now.bothSides !== before.bothSides)
      void watch().catch(tellError);
  });
  const tellVisibility = (): void => {
    void client.request('visibility', { hidden: document.hidden }).catch(tellError);
  };
  document.addEventListener('visibilitychange', tellVisibility);
  // A page may be opened in a background tab; a worker takes it for visible until it is told.
  if (document.hidden) tellVisibility();
}
