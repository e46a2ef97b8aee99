/** Numbers of an independent implementation: cost tables of all nine pairs, LL and KL with their gradients. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { bestTokens, lowestToken } from '../../../src/searnn/bestToken.ts';
import { buildCostTable } from '../../../src/searnn/buildCostTable.ts';
import { COSTS } from '../../../src/searnn/costs/costs.ts';
import type { TriedTokens } from '../../../src/searnn/costTable.ts';
import { OBJECTIVES, type ObjectiveId } from '../../../src/searnn/objectives/objectives.ts';
import { scoreCells } from '../../../src/searnn/objectives/scoreCells.ts';
import { copyTruth } from '../../../src/searnn/references/copyTruth.ts';
import { cellsBeforeEnd } from '../../../src/searnn/sequenceEnd.ts';
import { planFromCoins } from '../../../src/searnn/rollOutPlan.ts';
import { learnedRows } from '../../../src/searnn/rollOutRows.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import {
  expectClose,
  expectCloseWhereKnown,
  GOLDEN_CASES,
  goldenBatch,
  packGolden,
  readGolden,
} from '../../support/golden.ts';
import type { GoldenTensor } from '../../support/golden.ts';
import { goldenScores } from '../../support/goldenScores.ts';
import { perCell } from '../../support/perCell.ts';
import { TablePolicy } from '../../support/tablePolicy.ts';

/** A file's tensor [B, T] in our order of cells [N]. */
const packCells = ({ shape, data }: GoldenTensor, batch: Batch, order: readonly number[]): Float64Array =>
  packGolden({ shape: [...shape, 1], data }, batch, order);

/** The tokens that a packed table [N, A] has costs for. */
function triedIn(packed: Float64Array, A: number): TriedTokens {
  const starts = new Int32Array(packed.length / A + 1);
  const tokens: number[] = [];
  packed.forEach((cost, i) => {
    if (!Number.isNaN(cost)) tokens.push(i % A);
    starts[Math.floor(i / A) + 1] = tokens.length;
  });
  return { starts, tokens: Int32Array.from(tokens) };
}

/** What the files hold, and our names for it. */
const LOSSES = ['LL 1', 'KL 2.5', 'KL 10', 'LLCAS 1', 'LLCAS 2.5', 'SHL 1', 'consistent 1', 'expected 1'];
const OURS: Readonly<Record<string, ObjectiveId>> = {
  LL: 'll',
  KL: 'kl',
  LLCAS: 'llcas',
  SHL: 'hinge',
  consistent: 'consistent',
  expected: 'expectedCost',
};

const KINDS = ['reference', 'learned', 'mixed'] as const;
const PAIRS = KINDS.flatMap((rollIn) => KINDS.map((rollOut) => ({ rollIn, rollOut })));

describe.each(GOLDEN_CASES)('golden case %s', (name) => {
  const golden = readGolden(name);
  const { batch, order } = goldenBatch(golden);
  const { layout, targets, end } = batch;
  const cost = COSTS[end === null ? 'hamming' : 'edit']({ end, chunks: null });
  const problem = { cost, reference: copyTruth };
  const A = golden.config.A;
  const coins = (kind: (typeof KINDS)[number], thrown: readonly number[]): Uint8Array =>
    perCell(
      layout,
      order.map((b) => (kind === 'mixed' ? at(thrown, b) : Number(kind === 'reference'))),
    );
  const costsOf = (pair: string): Float64Array => {
    const tensor = golden.expected.costs[pair];
    if (tensor === undefined) throw new Error(`no costs of ${pair}`);
    return packGolden(tensor, batch, order);
  };

  it.each(PAIRS)('has our cost table, roll-in $rollIn, roll-out $rollOut', async (pair) => {
    const policy = new TablePolicy(A, goldenScores(golden, order));
    const rollIn = await policy.rollIn(batch, coins(pair.rollIn, golden.coins.rollin_ref));
    const rollInTokens = await rollIn.tokens();
    const packed = costsOf(`${pair.rollIn}/${pair.rollOut}`);
    const tried = triedIn(packed, A);
    const plan = planFromCoins(batch, coins(pair.rollOut, golden.coins.rollout_ref));
    const reference = coins(pair.rollIn, golden.coins.rollin_ref);
    for (const known of [null, { tokens: rollInTokens, reference }]) {
      const learned = learnedRows(layout, tried, plan, known, end);
      const tails = await policy.rollOut(rollIn, learned, () => Promise.resolve());
      const { costs } = buildCostTable(
        { layout, targets, rollInTokens, tried, plan, learned, tails, end },
        problem,
      );
      expectClose(
        costs,
        packed.filter((cost) => !Number.isNaN(cost)),
        1e-7,
        'costs',
      );
    }
    const running = cellsBeforeEnd(layout, rollInTokens, end);
    running.forEach((runs, cell) => {
      const rows = at(tried.starts, cell + 1) - at(tried.starts, cell);
      expect(rows > 0, `cell ${cell}`).toBe(runs === 1);
    });
    const sets = golden.sampled?.[pair.rollIn];
    if (sets !== undefined)
      for (let cell = 0; cell < layout.size; cell++)
        expect([...tried.tokens.subarray(at(tried.starts, cell), at(tried.starts, cell + 1))]).toEqual(
          at(at(sets, at(order, at(layout.sequences, cell))), at(layout.positions, cell)),
        );
  });

  const scored = Object.entries(golden.expected.losses).flatMap(([pair, losses]) =>
    'items' in losses ? [{ pair, losses }] : [],
  );
  it('has losses for three pairs', () => {
    expect(scored.map(({ pair }) => pair).sort()).toEqual([
      'learned/mixed',
      'mixed/learned',
      'reference/reference',
    ]);
  });

  it.each(scored)('has our losses of every cell, and their gradients: $pair', ({ pair, losses }) => {
    const costs = costsOf(pair);
    const tried = triedIn(costs, A);
    const rowCosts = costs.filter((cost) => !Number.isNaN(cost));
    const logits = packGolden(losses.logits, batch, order);
    const best = bestTokens(tried, rowCosts, lowestToken);
    expect(losses.items.map(({ loss, alpha }) => `${loss} ${alpha}`)).toEqual(LOSSES);
    for (const item of losses.items) {
      const objective = OBJECTIVES[OURS[item.loss] ?? 'l2'];
      const cellLosses = new Float64Array(layout.size).fill(Number.NaN);
      const gradient = new Float64Array(layout.size * A);
      for (let cell = 0; cell < layout.size; cell++) {
        const from = at(tried.starts, cell);
        if (at(best, cell) < 0) continue;
        const tokens = [...tried.tokens.subarray(from, at(tried.starts, cell + 1))];
        const result = objective(
          tokens.map((a) => at(logits, cell * A + a)),
          tokens.map((_, i) => at(rowCosts, from + i) - at(rowCosts, at(best, cell))),
          at(best, cell) - from,
          { costScale: item.alpha },
        );
        cellLosses[cell] = result.loss;
        tokens.forEach((a, i) => (gradient[cell * A + a] = at(result.dLogits, i)));
      }
      const what = `${item.loss} α ${item.alpha}`;
      expectCloseWhereKnown(cellLosses, packCells(item.cells, batch, order), 1e-9, what);
      const slopes = packGolden(item.grad_logits, batch, order);
      expectCloseWhereKnown(gradient, slopes, 1e-9, `gradient of ${what}`);

      const float = { layout, vocabularySize: A, logits: Float32Array.from(logits), tried, best };
      const score = scoreCells({ ...float, costs: Float32Array.from(rowCosts) }, objective, {
        costScale: item.alpha,
      });
      expect(Math.abs(score.loss - item.seqmean)).toBeLessThan(1e-6);
      // The file's gradient is of the plain sum; ours is of the mean over a word's cells, then over the words.
      const counts = new Int32Array(layout.batchSize);
      best.forEach((row, cell) => {
        const b = at(layout.sequences, cell);
        counts[b] = at(counts, b) + Number(row >= 0);
      });
      const weighted = gradient.map(
        (g, i) => g / (layout.batchSize * at(counts, at(layout.sequences, Math.floor(i / A)))),
      );
      expectClose(score.dLogits, weighted, 1e-6, `batch gradient of ${what}`);
    }
  });

  it('has our MLE loss of every cell: LL with the truth as the best of all tokens', () => {
    const logits = packGolden(golden.expected.teacher_forcing_logits, batch, order);
    const { cells, grad_logits } = golden.expected.losses.MLE;
    const results = Array.from(targets, (truth, cell) =>
      OBJECTIVES.ll(logits.subarray(cell * A, (cell + 1) * A), new Float64Array(A), truth, {
        costScale: 1,
      }),
    );
    expectCloseWhereKnown(
      results.map(({ loss }) => loss),
      packCells(cells, batch, order),
      1e-9,
      'MLE',
    );
    expectCloseWhereKnown(
      results.flatMap(({ dLogits }) => [...dLogits]),
      packGolden(grad_logits, batch, order),
      1e-9,
      'gradient of MLE',
    );
  });
});
