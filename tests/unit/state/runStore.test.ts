/** What frames make of a run: every figure arrives once, and old runs stay silent. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  beginRun,
  commitFrame,
  goBack,
  runStore,
  selectUpdate,
  standStill,
} from '../../../src/state/runStore.ts';
import type { Evaluation } from '../../../src/experiments/reports.ts';
import type { Frame, RunSnapshot } from '../../../src/worker/protocol.ts';

const evaluation = (contestant: number, update: number): Evaluation => ({
  contestant,
  update,
  examples: 0,
  decoderCells: 0,
  seconds: 0,
  letterError: 0.5,
  wordError: 1,
  words: 'sample',
});

/** A frame with updates `from` … `to` of each contestant. */
const frame = (runId: number, spans: readonly (readonly [from: number, to: number])[]): Frame => ({
  runId,
  seq: 1,
  metrics: spans.map(([from, to]) => ({
    firstUpdate: from,
    loss: new Float32Array(to - from + 1).fill(1),
    gradientNorm: new Float32Array(to - from + 1).fill(1),
    seconds: new Float32Array(to - from + 1),
    decoderCells: new Float64Array(to - from + 1),
  })),
  evaluations: spans.map(([, to], contestant) => evaluation(contestant, to)),
  pace: { updatesPerSecond: 20, rollOutsPerSecond: 1000, nextEvaluation: 3 },
});

/** What the worker records of a run's first frame. */
const recordOf = ({ metrics, evaluations }: Frame): RunSnapshot['record'] => ({
  contestants: metrics.map(({ loss, gradientNorm }, i) => ({
    updates: loss.length,
    seconds: 0,
    decoderCells: 0,
    every: 1,
    loss: [...loss],
    gradientNorm: [...gradientNorm],
    evaluations: evaluations
      .filter(({ contestant }) => contestant === i)
      .map(({ contestant: _, ...measured }) => measured),
    msPerStep: {},
  })),
  events: [],
});

describe('the run store', () => {
  beforeEach(() => beginRun(3, 2));

  test('stands at the update that every contestant has done', () => {
    commitFrame(
      frame(3, [
        [1, 5],
        [1, 4],
      ]),
    );
    expect(selectUpdate(runStore.getState())).toBe(4);
    expect(runStore.getState().pace.updatesPerSecond).toBe(20);
  });

  test('a contestant without news keeps its curve', () => {
    commitFrame(
      frame(3, [
        [1, 5],
        [1, 4],
      ]),
    );
    const before = runStore.getState().series[1];
    commitFrame(
      frame(3, [
        [6, 6],
        [5, 4],
      ]),
    );
    expect(runStore.getState().series[1]).toBe(before);
    expect(runStore.getState().series[0]?.last).toBe(6);
  });

  test('a frame of another run changes nothing', () => {
    const before = runStore.getState();
    commitFrame(
      frame(2, [
        [1, 5],
        [1, 5],
      ]),
    );
    expect(runStore.getState()).toBe(before);
  });

  test('a new run starts empty, and a run that stands has no pace', () => {
    commitFrame(
      frame(3, [
        [1, 5],
        [1, 5],
      ]),
    );
    standStill();
    expect(runStore.getState().pace).toEqual({
      updatesPerSecond: 0,
      rollOutsPerSecond: 0,
      nextEvaluation: null,
    });
    beginRun(4, 3);
    expect(runStore.getState()).toMatchObject({ runId: 4, evaluations: [] });
    expect(runStore.getState().series.map(({ last }) => last)).toEqual([0, 0, 0]);
  });

  test('a run that was restored shows the record that came with it, and goes on from there', () => {
    const spans = [
      [1, 5],
      [1, 5],
    ] as const;
    commitFrame(frame(3, spans));
    const { series, evaluations } = runStore.getState();
    commitFrame(
      frame(3, [
        [6, 9],
        [6, 9],
      ]),
    );
    goBack(3, recordOf(frame(3, spans)));
    expect(runStore.getState()).toMatchObject({ series, evaluations });
    goBack(4, { contestants: [], events: [] });
    expect(runStore.getState()).toMatchObject({ series, evaluations });
    goBack(3, { contestants: [], events: [] });
    expect(runStore.getState().series.map(({ last }) => last)).toEqual([0, 0]);
    expect(runStore.getState().evaluations).toEqual([]);
  });
});
