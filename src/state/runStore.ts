/** What the run in the worker has measured so far. Written by the engine only. */
import { createStore } from 'zustand/vanilla';
import type { Evaluation } from '../experiments/reports.ts';
import type { Frame, Pace, RunSnapshot } from '../worker/protocol.ts';
import { appendEvaluations } from './evaluationLog.ts';
import { curvesOfRecord } from './curvesOfRecord.ts';
import { appendMetrics, emptySeries, type Series } from './series.ts';

export interface RunState {
  /** The run these figures belong to, or null before the first one. */
  readonly runId: number | null;
  /** Training curves, indexed by contestant. */
  readonly series: readonly Series[];
  /** In the order they were made. */
  readonly evaluations: readonly Evaluation[];
  readonly pace: Pace;
}

const STANDING: Pace = { updatesPerSecond: 0, rollOutsPerSecond: 0, nextEvaluation: null };

export const runStore = createStore<RunState>(() => ({
  runId: null,
  series: [],
  evaluations: [],
  pace: STANDING,
}));

/** Updates that every contestant has done. */
export const selectUpdate = ({ series }: RunState): number =>
  series.length === 0 ? 0 : Math.min(...series.map(({ last }) => last));

export const selectEvaluations = ({ evaluations }: RunState): readonly Evaluation[] => evaluations;
export const selectSeries = ({ series }: RunState): readonly Series[] => series;

/** A new run of so many contestants: nothing is measured yet. */
export function beginRun(runId: number, contestants: number): void {
  const series = Array.from({ length: contestants }, () => emptySeries);
  runStore.setState({ runId, series, evaluations: [], pace: STANDING });
}

/** Adds a frame's news; a frame of another run changes nothing. */
export function commitFrame(frame: Frame): void {
  runStore.setState((state) => {
    if (frame.runId !== state.runId) return state;
    const series = state.series.map((old, c) => {
      const columns = frame.metrics[c];
      return columns === undefined || columns.loss.length === 0 ? old : appendMetrics(old, columns);
    });
    return { series, evaluations: appendEvaluations(state.evaluations, frame.evaluations), pace: frame.pace };
  });
}

/** The run stands where its snapshot was taken: what is shown is what had been measured until then. */
export function goBack(runId: number, record: RunSnapshot['record']): void {
  runStore.setState((state) => (runId === state.runId ? curvesOfRecord(record, state.series.length) : state));
}

/** Training stands: nothing is under way. */
export function standStill(): void {
  runStore.setState({ pace: STANDING });
}
