/** A run file that was opened: its tests stand behind the live ones, and its replay is held against it. */
import { createStore } from 'zustand/vanilla';
import { compareReplay, type Match } from '../experiments/compareReplay.ts';
import { replayCaveat } from '../experiments/replay.ts';
import type { Evaluation } from '../experiments/reports.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { Change, Script } from '../experiments/settingsChange.ts';
import { startOf } from '../experiments/atStart.ts';
import { RUN_FILES } from '../text/en/runFiles.ts';
import { sayOfAny } from '../tasks/say.ts';
import { askRun } from './askRun.ts';
import { onReset } from './configure.ts';
import { curvesOfRecord } from './curvesOfRecord.ts';
import { engineStore } from './engineStore.ts';
import { tellError } from './noticeStore.ts';
import type { RunState } from './runState.ts';
import { runStore } from './runStore.ts';
import { wantedSettings } from './settingsStore.ts';

export interface SavedRun {
  /** The file's. */
  readonly name: string;
  /** Updates that every contestant had done. */
  readonly updates: number;
  readonly evaluations: readonly Evaluation[];
  /** What the replay came to, once it has come as far. */
  readonly match: Match | null;
  /** Why its numbers are others, in one sentence; null where there is no reason. */
  readonly why: string | null;
}

export const savedRunStore = createStore<{ readonly saved: SavedRun | null }>(() => ({ saved: null }));

const same = (a: Settings | undefined, b: Settings): boolean => JSON.stringify(a) === JSON.stringify(b);

/** All updates and tests of the saved run have been made again. */
function isThere({ contestants }: RunFile, { updates, evaluations }: RunState): boolean {
  return contestants.every((saved, i) => {
    const last = saved.evaluations.findLast(({ words }) => words === 'sample')?.update ?? 0;
    const tested = evaluations.some(({ contestant, update }) => contestant === i && update >= last);
    return (updates[i] ?? 0) >= saved.updates && tested;
  });
}

let stopFollowing = (): void => undefined;

/** Takes the saved run out of view. */
export function dropSavedRun(): void {
  stopFollowing();
  onReset(() => null);
  savedRunStore.setState({ saved: null });
}

/** Keys in the order of `settings`. */
const withAll = (settings: Settings, changes: readonly Change[]): Settings =>
  Object.assign({}, settings, ...changes.map((change) => change.settings)) as Settings;

/** Why the numbers of the run in view, which should now have `settings`, may be others. */
function reason(file: RunFile, { problem }: Script, settings: Settings): string | null {
  const { run } = runStore.getState();
  const { backend } = engineStore.getState();
  if (run === null || backend === null) return null;
  if (!same(run.settings, settings)) return sayOfAny(RUN_FILES.changed);
  return replayCaveat(file, { data: run.data, backend }, problem);
}

/** Shows a run that was opened from a file behind the one in view, which repeats it by `script`, and follows that. */
export function showSavedRun(name: string, file: RunFile, script: Script): void {
  dropSavedRun();
  const first = runStore.getState().run;
  if (first === null) return;
  const { settings } = first;
  const { changes } = script;
  const atEnd = withAll(settings, changes);
  const { evaluations } = curvesOfRecord(file, file.contestants.length);
  const updates = Math.min(...file.contestants.map((contestant) => contestant.updates));
  const saved = { name, updates, evaluations, why: null };
  savedRunStore.setState({ saved: { ...saved, match: null } });
  let run = first.runId;
  // What the form may hold while nothing is changed by hand.
  const onTheWay = changes.map((_, i) => withAll(settings, changes.slice(0, i)));
  let begunAgain = false;
  onReset(() => {
    begunAgain = changes.length > 0 && [...onTheWay, atEnd].some((each) => same(wantedSettings(), each));
    return begunAgain ? { settings, from: startOf(settings, changes) } : null;
  });
  /** The run that was compared. */
  let compared: number | null = null;
  const follow = async (state: RunState): Promise<void> => {
    if (state.run !== null && state.run.runId !== run) {
      run = state.run.runId;
      savedRunStore.setState({ saved: { ...saved, match: null } });
      // Another run than a replay.
      const isReplay = changes.length === 0 ? same(state.run.settings, settings) : begunAgain;
      begunAgain = false;
      if (!isReplay) {
        dropSavedRun();
        return;
      }
    }
    if (compared === run || !isThere(file, state)) return;
    compared = run;
    const told = await askRun('runFile', { full: false });
    if (told?.id !== run || savedRunStore.getState().saved === null) return;
    const match = compareReplay(file.contestants, told.answer.contestants);
    savedRunStore.setState({ saved: { ...saved, match, why: reason(file, script, atEnd) } });
  };
  stopFollowing = runStore.subscribe((state) => void follow(state).catch(tellError));
}
