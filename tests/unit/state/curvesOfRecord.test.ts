/** A record shows the same curves as the frames that told of the run did. */
import fc from 'fast-check';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { runReport } from '../../support/runReports.ts';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/experiments/reports.ts';
import { RunRecord } from '../../../src/experiments/runRecord.ts';
import { curvesOfRecord } from '../../../src/state/curvesOfRecord.ts';
import { beginRun, commitFrame, runStore } from '../../../src/state/runStore.ts';
import type { Frame } from '../../../src/worker/protocol.ts';

const NO_PACE = { updatesPerSecond: 0, rollOutsPerSecond: 0, nextEvaluation: null };

const test0 = (contestant: number, update: number): Evaluation => ({
  ...{ contestant, update, examples: update, decoderCells: update, seconds: update },
  ...{ letterError: 1 / (1 + update), wordError: 1, words: 'sample' },
});

const loss = (contestant: number, update: number): number => Math.fround(1 / (update + contestant));

describe('the curves of a record', () => {
  test('are those that the frames have told, however they were cut', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 3 }), (cuts, contestants) => {
        const record = new RunRecord(contestants);
        const everybody = Array.from({ length: contestants }, () => contestantSchema.parse({}));
        beginRun(runReport(7, { contestants: everybody }), null);
        let first = 1;
        for (const length of cuts) {
          const updates = Array.from({ length }, (_, i) => first + i);
          const everyone = Array.from({ length: contestants }, (_, i) => i);
          const evaluations = everyone.map((contestant) => test0(contestant, first + length - 1));
          for (const contestant of everyone)
            for (const update of updates)
              record.update({
                ...{ contestant, updates: update, loss: loss(contestant, update), gradientNorm: 1 },
                ...{ milliseconds: 1, phases: {}, seconds: update, decoderCells: update },
              });
          for (const evaluation of evaluations) record.evaluation(evaluation);
          const metrics = everyone.map((contestant) => ({
            firstUpdate: first,
            loss: Float32Array.from(updates, (update) => loss(contestant, update)),
            gradientNorm: new Float32Array(length).fill(1),
            seconds: new Float32Array(length),
            decoderCells: new Float64Array(length),
          }));
          const reached = everyone.map(() => first + length - 1);
          commitFrame(
            { runId: 7, seq: 1, updates: reached, metrics, evaluations, pace: NO_PACE } satisfies Frame,
            false,
          );
          first += length;
        }
        const { series, evaluations } = runStore.getState();
        const kept = structuredClone({ contestants: record.contestants(), events: [] });
        expect(curvesOfRecord(kept, contestants)).toEqual({ series, evaluations });
      }),
      { numRuns: 25 },
    );
  });

  test('of a record that was thinned end at the update that was reached', () => {
    const record = new RunRecord(1, [], 100);
    for (let update = 1; update <= 255; update++)
      record.update({
        ...{ contestant: 0, updates: update, loss: 1, gradientNorm: 1 },
        ...{ milliseconds: 1, phases: {}, seconds: update, decoderCells: update },
      });
    const [series] = curvesOfRecord({ contestants: record.contestants(), events: [] }, 1).series;
    expect(series).toMatchObject({ last: 255 });
    expect(series?.updates.at(-1)).toBe(252);
  });

  test('of the start are empty', () => {
    const { series, evaluations } = curvesOfRecord({ contestants: [], events: [] }, 2);
    expect(series.map(({ last }) => last)).toEqual([0, 0]);
    expect(evaluations).toEqual([]);
  });
});
