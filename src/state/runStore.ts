/** What is known of the run in the worker, as it comes in. Every piece of news names its run: that of another changes nothing. */
import { createStore } from 'zustand/vanilla';
import type { WatchReport, WordReport } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { AT_START } from '../experiments/atStart.ts';
import type { DataReport, Frame, RunReport, RunSnapshot } from '../worker/protocol.ts';
import { curvesOfRecord } from './curvesOfRecord.ts';
import { appendEvaluations } from './evaluationLog.ts';
import { isOfOneUpdate, NOTHING_KNOWN, STANDING, type Answers, type RunState } from './runState.ts';
import { appendMetrics } from './series.ts';

export const runStore = createStore<RunState>(() => NOTHING_KNOWN);

/** The run's number, or null before the first one. */
export const runId = (): number | null => runStore.getState().run?.runId ?? null;

/** Data that the first run will be built on; later ones come with their run. */
export function knowData(loaded: DataReport): void {
  runStore.setState({ loaded });
}

/** The same data, told in another language. */
export function tellDataAgain(data: DataReport): void {
  const isSame = (known: DataReport): boolean =>
    known.source === data.source && known.fingerprint === data.fingerprint;
  const { run, loaded } = runStore.getState();
  if (run && isSame(run.data)) runStore.setState({ run: { ...run, data } });
  if (loaded && isSame(loaded)) runStore.setState({ loaded: data });
}

/** Another run, at its start or `from` where it stood, with the watched word: nothing of the one before stays. */
export function beginRun(
  run: RunReport,
  report: WatchReport | null,
  from: Pick<RunSnapshot, 'contestants' | 'record'> = AT_START,
): void {
  const { contestants } = run.settings;
  const updates = contestants.map((_, c) => from.contestants[c]?.updates ?? 0);
  const curves = curvesOfRecord(from.record, contestants.length);
  const known = { ...NOTHING_KNOWN, run, updates, ...curves, report };
  runStore.setState(isOfOneUpdate(known) ? known : { ...known, report: null }, true);
}

function ofRun(id: number, change: (state: RunState) => Partial<RunState>): void {
  runStore.setState((state) => (state.run?.runId === id ? change(state) : state));
}

/** Whether two reports show the same glyphs and letters under the same number. */
function sameWord(a: WordReport, b: WordReport): boolean {
  const sameNumbers = (x: WordReport['inputs'], y: WordReport['inputs']): boolean =>
    x.length === y.length && Array.from(x).every((number, i) => number === y[i]);
  return (
    a.index === b.index &&
    a.testIndex === b.testIndex &&
    a.testCount === b.testCount &&
    sameNumbers(a.targets, b.targets) &&
    sameNumbers(a.inputs, b.inputs)
  );
}

/** While the word stays the same so does its object: what depends on the word alone need not be drawn anew. */
function onWord(before: WatchReport | null, report: WatchReport): WatchReport {
  return before !== null && sameWord(before.word, report.word) ? { ...report, word: before.word } : report;
}

/** Adds a frame's news; while nobody looks at a word (`looking` is false) none is remembered. */
export function commitFrame(frame: Frame, looking: boolean): void {
  ofRun(frame.runId, (state) => ({
    updates: frame.updates,
    series: state.series.map((old, c) => {
      const columns = frame.metrics[c];
      return columns === undefined || columns.loss.length === 0 ? old : appendMetrics(old, columns);
    }),
    evaluations: appendEvaluations(state.evaluations, frame.evaluations),
    pace: frame.pace,
    ...(!looking && { report: null }),
    ...(looking && frame.watch && { report: onWord(state.report, frame.watch) }),
    ...(frame.timePoints && { timePoints: frame.timePoints }),
  }));
}

/** The watched word of a run, seen because it was asked for; null: nobody looks any more. */
export function commitLook(id: number, report: WatchReport | null): void {
  ofRun(id, (state) => ({ report: report && onWord(state.report, report) }));
}

/** Adds answers to what the reader has asked of a run. */
export function commitAnswers(id: number, answers: Partial<Answers>): void {
  ofRun(id, () => answers);
}

/** Settings of a run were changed while it goes on. */
export function commitSettings(id: number, settings: Settings): void {
  ofRun(id, ({ run }) => ({ run: run && { ...run, settings } }));
}

/**
 * The run stands where its snapshot was taken, at `updates` of each contestant: what is known is what had been measured
 * until then.
 */
export function goBack(id: number, updates: readonly number[], record: RunSnapshot['record']): void {
  ofRun(id, (state) => ({
    updates,
    ...curvesOfRecord(record, state.series.length),
    ...{ timePoints: [], past: null, writings: null, recovery: null, fork: null, ownWritings: null },
  }));
}

/** A time point (its number) of a run is kept no longer. */
export function dropTimePoint(id: number, dropped: number): void {
  ofRun(id, ({ timePoints }) => ({ timePoints: timePoints.filter((timePoint) => timePoint.id !== dropped) }));
}

/** Training stands: nothing is under way. */
export function standStill(): void {
  runStore.setState({ pace: STANDING });
}
