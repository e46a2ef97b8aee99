/** From cells to a batch: what an objective is given, and how its answers are weighed. */
import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../../../src/base/cellLayout.ts';
import type { Objective } from '../../../../src/searnn/objectives/objective.ts';
import { scoreCells } from '../../../../src/searnn/objectives/scoreCells.ts';

// Two sequences of lengths 3 and 2; cells (0,0) (1,0) (0,1) (1,1) (0,2); tokens tried at the second, third and last.
const cells = {
  layout: new CellLayout([3, 2]),
  vocabularySize: 4,
  logits: Float32Array.from({ length: 20 }, (_, i) => i),
  tried: { starts: Int32Array.of(0, 0, 2, 4, 4, 7), tokens: Int32Array.of(1, 3, 0, 2, 0, 1, 3) },
  costs: Float32Array.of(0.5, 1, 0.75, 0.25, 0.5, 0.5, 1),
  best: Int32Array.of(-1, 0, 3, -1, 5),
};

/** Keeps what it is given, and answers with numbers that tell the cells apart. */
function recorder() {
  const given: { logits: number[]; regrets: number[]; best: number; costScale: number }[] = [];
  const objective: Objective = (logits, regrets, best, { costScale }) => {
    given.push({ logits: Array.from(logits), regrets: Array.from(regrets), best, costScale });
    const dLogits = Float64Array.from(regrets, (_, a) => given.length * 10 + a);
    return { loss: given.length, dLogits, targets: dLogits.map((d) => d / 2) };
  };
  return { given, objective };
}

describe('scoring the cells of a batch', () => {
  it('gives the objective the tried scores, their costs above the minimum, and where the best one is', () => {
    const { given, objective } = recorder();
    scoreCells(cells, objective, { costScale: 6 });
    expect(given).toEqual([
      { logits: [5, 7], regrets: [0, 0.5], best: 0, costScale: 6 },
      { logits: [8, 10], regrets: [0.5, 0], best: 1, costScale: 6 },
      { logits: [16, 17, 19], regrets: [0, 0, 0.5], best: 1, costScale: 6 },
    ]);
  });

  it('takes the mean over the cells of a word that were looked at, then over the words', () => {
    const { objective } = recorder();
    const { loss, dLogits, targets } = scoreCells(cells, objective, { costScale: 6 });
    // Word 1 has one such cell (loss 1), word 0 has two (losses 2 and 3): (1 + (2 + 3) / 2) / 2.
    expect(loss).toBe(1.75);
    const none = [0, 0, 0, 0];
    const half = (d: number): number => d / 2;
    const quarter = (d: number): number => d / 4;
    expect([...dLogits]).toEqual([
      ...none,
      ...[0, half(10), 0, half(11)],
      ...[quarter(20), 0, quarter(21), 0],
      ...none,
      ...[quarter(30), quarter(31), 0, quarter(32)],
    ]);
    expect([...targets]).toEqual([5, 5.5, 10, 10.5, 15, 15.5, 16]);
  });
});
