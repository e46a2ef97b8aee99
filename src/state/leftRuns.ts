/** Runs that were left for others and can be brought back, and the run in view as it would be left. */
import { createStore } from 'zustand/vanilla';
import type { Settings } from '../experiments/settings.ts';
import type { DataReport, RunSnapshot } from '../worker/protocol.ts';
import { client } from './client.ts';
import { runStore } from './runStore.ts';
import { newId } from './thisTab.ts';
import { NO_TIME, type Left, type Timeline } from './timeline.ts';
import { watchStore } from './watch.ts';

/** All that it takes to bring a run back. */
export interface LeftRun extends Left {
  /** Its name among the runs that the browser keeps. */
  readonly id: string;
  /** Updates that every contestant had done. */
  readonly updates: number;
  readonly settings: Settings;
  /** What the form held: settings that were changed and wait for a restart come back with the run. */
  readonly wanted: Settings;
  readonly data: DataReport;
  /** Null at its start. */
  readonly snapshot: RunSnapshot | null;
  /** The test word that was looked at. */
  readonly place: number;
}

export const leftStore = createStore<Timeline<LeftRun>>(() => NO_TIME);

let named: { readonly runId: number; readonly id: string } | null = null;

/** A run's name among the runs that the browser keeps. */
export function idOf(runId: number): string {
  if (named?.runId !== runId) named = { runId, id: newId() };
  return named.id;
}

/** A run is another one that goes on. */
export function adopt(runId: number, id: string): void {
  named = { runId, id };
}

/** Updates that every contestant had done when a snapshot was taken. */
export const updatesOf = ({ contestants }: RunSnapshot): number =>
  contestants.length === 0 ? 0 : Math.min(...contestants.map(({ updates }) => updates));

/** The run in view as it stands now, or null before the first one; `wanted`: what its form is to hold, where that differs. */
export async function leave(wanted?: Settings): Promise<LeftRun | null> {
  const { run } = runStore.getState();
  if (run === null) return null;
  const { settings, data } = run;
  const snapshot = await client.snapshot();
  const updates = snapshot === null ? 0 : updatesOf(snapshot);
  const { place } = watchStore.getState();
  return {
    id: idOf(run.runId),
    updates,
    settings,
    wanted: wanted ?? settings,
    data,
    snapshot,
    place,
    isEmpty: updates === 0,
  };
}
