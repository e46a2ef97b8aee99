/** Asks for the watched word as the contestants see it now. */
import type { WatchReport } from '../experiments/reports.ts';
import { stopResting } from './acknowledge.ts';
import { askRun } from './askRun.ts';
import { client } from './client.ts';
import { tellError } from './noticeStore.ts';
import { commitLook, runId } from './runStore.ts';
import { watchStore } from './watch.ts';

/** The watched word as the contestants see it now; null when nobody looks, or another word was asked for meanwhile. */
export function look(): Promise<WatchReport | null> {
  const { testIndex, bothSides } = watchStore.getState();
  return testIndex === null ? Promise.resolve(null) : client.request('watch', { testIndex, bothSides });
}

/** Asks for the watched word of the run in view. */
export async function watch(): Promise<void> {
  const { testIndex, bothSides } = watchStore.getState();
  if (testIndex === null) return;
  stopResting();
  const seen = await askRun('watch', { testIndex, bothSides }).catch(tellError);
  if (seen?.answer) commitLook(seen.id, seen.answer);
}

/** Looks no longer. */
export async function stopWatching(): Promise<void> {
  const id = runId();
  if (id !== null) commitLook(id, null);
  await client.request('watch', { testIndex: null });
}
