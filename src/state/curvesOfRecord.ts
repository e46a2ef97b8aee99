/** What the page shows of a run, from the record that goes with its snapshot: the same curves as when it was measured. */
import type { Evaluation } from '../experiments/reports.ts';
import type { RunSnapshot } from '../worker/protocol.ts';
import { appendEvaluations } from './evaluationLog.ts';
import { appendMetrics, emptySeries, type Series } from './series.ts';

/** The curves of all contestants and their tests, in bounded memory. */
export interface Curves {
  readonly series: readonly Series[];
  readonly evaluations: readonly Evaluation[];
}

const NO_VALUES = { seconds: new Float32Array(0), decoderCells: new Float64Array(0) };

/** The record as curves of so many contestants; those that it does not know have nothing measured. */
export function curvesOfRecord({ contestants }: RunSnapshot['record'], count: number): Curves {
  const series = Array.from({ length: count }, (_, i) => {
    const known = contestants[i];
    if (known === undefined || known.loss.length === 0) return emptySeries;
    const { every, loss, gradientNorm, updates } = known;
    const columns = { loss: Float32Array.from(loss), gradientNorm: Float32Array.from(gradientNorm) };
    const metrics = { firstUpdate: every, every, ...columns, ...NO_VALUES };
    return { ...appendMetrics(emptySeries, metrics), last: updates };
  });
  return { series, evaluations: appendEvaluations([], inOrder(contestants)) };
}

/** All tests in the order in which they were made: one of each contestant, then the next of each. */
function inOrder(contestants: RunSnapshot['record']['contestants']): readonly Evaluation[] {
  const longest = Math.max(0, ...contestants.map(({ evaluations }) => evaluations.length));
  return Array.from({ length: longest }, (_, k) =>
    contestants.flatMap(({ evaluations }, contestant) => {
      const measured = evaluations[k];
      return measured === undefined ? [] : [{ contestant, ...measured }];
    }),
  ).flat();
}
