/** The page's only door to the worker: the reader's commands go in, its news goes into the stores. */
import { assertNever } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import type { PageNews, PauseReason } from '../worker/protocol.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';
import { acknowledgeWhenShown, stopResting } from './acknowledge.ts';
import { adjusted } from './adjusted.ts';
import { client } from './client.ts';
import { engineStore, type Activity, type EngineState } from './engineStore.ts';
import { stopWatching, watch } from './looking.ts';
import { isStopped, note, tellError } from './noticeStore.ts';
import { selectUpdate } from './runState.ts';
import { commitFrame, goBack, runStore, standStill } from './runStore.ts';
import { connectShown } from './shownStore.ts';
import { pointAtTime } from './timeStore.ts';
import { keepAwake } from './wakeLock.ts';
import { showLive, watchStore } from './watch.ts';

const set = (change: Partial<EngineState>): void => engineStore.setState(change);
const statusKind = (): EngineState['status']['kind'] => engineStore.getState().status.kind;

/** Says what is being done while it is done; `isLoading`: a file is read, which `stopLoading` calls off. */
export async function during<T>(label: string, work: () => Promise<T>, isLoading = false): Promise<T> {
  const activity: Activity = { label, fraction: null, isLoading };
  set({ activity });
  try {
    return await work();
  } finally {
    set({ activity: null });
  }
}

/** Calls off the reading of a file: data, settings and run stay as they are. */
export function stopLoading(): void {
  void client.request('stopLoading', null).catch(tellError);
}

let queue: Promise<unknown> = Promise.resolve();

/** Runs what must not overlap (loading, configuring) one after another; errors become notices. */
export function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = queue.then(work).catch(tellError);
  queue = turn;
  return turn;
}

/** Starts training, or remembers to once the engine is ready. */
export async function play(): Promise<void> {
  const kind = statusKind();
  if (kind === 'booting' || engineStore.getState().building) {
    set({ playWhenReady: true });
    return;
  }
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
export async function advance(): Promise<void> {
  const kind = statusKind();
  if ((kind !== 'ready' && kind !== 'paused') || engineStore.getState().building) return;
  try {
    await during(sayOfAny(START.oneUpdate), () => client.request('advance', null));
    if (statusKind() === 'ready') paused({ kind: 'asked' });
  } catch (error) {
    stopWith(error);
  }
}

/** Updates per second at most; 0 as fast as it goes. */
export function setSpeed(speed: number): void {
  set({ speed });
  if (statusKind() === 'running') void client.request('play', { speed }).catch(stopWith);
}

function paused(reason: PauseReason, updates?: readonly number[]): void {
  stopResting();
  keepAwake('run', false);
  standStill();
  set({ status: { kind: 'paused', reason, ...(updates && { updates }) }, activity: null, work: null });
}

/** The run was brought to `updates`: where it stood before is no longer waited for. */
function standAt(updates: readonly number[]): void {
  const { status } = engineStore.getState();
  if (status.kind === 'paused') set({ status: { ...status, updates } });
}

function stopWith(error: unknown): void {
  if (isStopped(error)) {
    paused({ kind: 'asked' });
    return;
  }
  tellError(error);
  const code = error instanceof PlaygroundError ? error.code : 'internal';
  paused({ kind: 'error', code, message: error instanceof Error ? error.message : String(error) });
}

function hear(news: PageNews): void {
  switch (news.kind) {
    case 'progress':
      set({ activity: { ...engineStore.getState().activity, label: news.label, fraction: news.fraction } });
      break;
    case 'frame':
      commitFrame(news.frame, watchStore.getState().testIndex !== null);
      if (selectUpdate(runStore.getState()) > 0) showLive();
      // In slow motion the worker waits for every update to be shown: it is not kept waiting longer.
      acknowledgeWhenShown(
        () => client.request('acknowledge', { seq: news.frame.seq }),
        engineStore.getState().speed === 0 && statusKind() === 'running',
      );
      break;
    case 'work':
      set({ work: news.work && { ...news.work, since: performance.now() } });
      break;
    case 'running':
      keepAwake('run', true);
      set({ status: { kind: 'running' }, activity: null });
      break;
    case 'paused':
      if (news.reason.kind === 'error') tellError(new PlaygroundError(news.reason.code, news.reason.message));
      paused(news.reason, news.updates);
      break;
    case 'backend':
      set({ backend: news.backend });
      break;
    case 'adjusted':
      adjusted(news.runId, news.settings);
      break;
    case 'restored':
      set({ work: null });
      goBack(news.runId, news.updates, news.record);
      adjusted(news.runId, news.settings);
      standAt(news.updates);
      pointAtTime(null);
      void watch();
      break;
    case 'notice':
      if (news.code === 'stopped') note(news.message);
      else tellError(new PlaygroundError(news.code, news.message));
      break;
    default:
      assertNever(news);
  }
}

/** Ties worker, stores and page together; called once by the page's entry. */
export function connectEngine(): void {
  client.onNews(hear);
  connectShown();
  watchStore.subscribe((now, before) => {
    if (now.testIndex === before.testIndex && now.bothSides === before.bothSides) return;
    if (now.testIndex === null) void stopWatching().catch(tellError);
    else void watch();
  });
  const tellVisibility = (): void => {
    void client.request('visibility', { hidden: document.hidden }).catch(tellError);
    // Nothing was looked at while the page was hidden.
    if (!document.hidden) void watch();
  };
  document.addEventListener('visibilitychange', tellVisibility);
  // A page may be opened in a background tab; a worker takes it for visible until it is told.
  if (document.hidden) tellVisibility();
}
