/** What frames make of a run: every figure arrives once, and old runs stay silent. */
import { beforeEach, describe, expect, test } from 'vitest';
import { selectUpdate } from '../../../src/state/runState.ts';
import { beginRun, commitFrame, goBack, runStore, standStill } from '../../../src/state/runStore.ts';
import type { Evaluation } from '../../../src/experiments/reports.ts';
import type { Frame, RunSnapshot } from '../../../src/worker/protocol.ts';
import { runReport } from '../../support/runReports.ts';

/** A run begins, without a look at any word. */
const begin = (runId: number): void => beginRun(runReport(runId), null);
/** News while nobody looks at a word. */
const hear = (news: Frame): void => commitFrame(news, false);

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
  updates: spans.map(([, to]) => to),
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
  beforeEach(() => begin(3));

  test('stands at the update that every contestant has done', () => {
    hear(
      frame(3, [
        [1, 5],
        [1, 4],
      ]),
    );
    expect(selectUpdate(runStore.getState())).toBe(4);
    expect(runStore.getState().pace.updatesPerSecond).toBe(20);
  });

  test('a contestant without news keeps its curve', () => {
    hear(
      frame(3, [
        [1, 5],
        [1, 4],
      ]),
    );
    const before = runStore.getState().series[1];
    hear(
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
    hear(
      frame(2, [
        [1, 5],
        [1, 5],
      ]),
    );
    expect(runStore.getState()).toBe(before);
  });

  test('a new run starts empty, and a run that stands has no pace', () => {
    hear(
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
    begin(4);
    expect(runStore.getState()).toMatchObject({ run: { runId: 4 }, evaluations: [], updates: [0, 0] });
    expect(runStore.getState().series.map(({ last }) => last)).toEqual([0, 0]);
  });

  test('a run that was restored shows the record that came with it, and goes on from there', () => {
    const spans = [
      [1, 5],
      [1, 5],
    ] as const;
    hear(frame(3, spans));
    const { series, evaluations } = runStore.getState();
    hear(
      frame(3, [
        [6, 9],
        [6, 9],
      ]),
    );
    goBack(3, [5, 5], recordOf(frame(3, spans)));
    expect(runStore.getState()).toMatchObject({ series, evaluations });
    goBack(4, [0, 0], { contestants: [], events: [] });
    expect(runStore.getState()).toMatchObject({ series, evaluations });
    goBack(3, [0, 0], { contestants: [], events: [] });
    expect(runStore.getState().series.map(({ last }) => last)).toEqual([0, 0]);
  });

  test('a run that goes on begins with its record', () => {
    const past = frame(3, [
      [1, 5],
      [1, 4],
    ]);
    hear(past);
    const { updates, series, evaluations } = runStore.getState();
    const zero = { seconds: 0, decoderCells: 0, rollOuts: 0, weights: new Float32Array(1), moments: [] };
    const contestants = [5, 4].map((done) => ({ ...zero, updates: done }));
    beginRun(runReport(4), null, { contestants, record: recordOf(past) });
    expect(runStore.getState()).toMatchObject({ run: { runId: 4 }, updates, series, evaluations });
  });
});
