/** The size of a dispatch follows what was measured. */
import { describe, expect, test } from 'vitest';
import { RowBudget } from '../../../../src/kernels/webgpu/rowBudget.ts';

describe('rows in a dispatch', () => {
  test('are 2,048 on a GPU that nothing is known of', () => {
    expect(new RowBudget().rows(10)).toBe(2048);
  });

  test('fall to what fits 30 ms after a slow dispatch, more of them where there are fewer steps', () => {
    const budget = new RowBudget();
    budget.measured(2048, 10, 120);
    expect(budget.rows(10)).toBe(512);
    expect(budget.rows(5)).toBe(1024);
  });

  test('never fall below 64', () => {
    const budget = new RowBudget();
    budget.measured(2048, 10, 1e6);
    expect(budget.rows(10)).toBe(64);
  });

  test('at most double after a fast dispatch, and stop where 30 ms are reached', () => {
    const budget = new RowBudget();
    budget.measured(2048, 10, 0);
    expect(budget.rows(10)).toBe(4096);
    budget.measured(4096, 10, 24);
    expect(budget.rows(10)).toBe(5120);
  });

  test('do not follow a dispatch that was mostly empty', () => {
    const budget = new RowBudget();
    budget.measured(2048, 10, 15);
    budget.measured(8, 10, 5);
    expect(budget.rows(10)).toBe(4096);
  });

  test('are timed in three roll-outs after the first and in every sixteenth', () => {
    const budget = new RowBudget();
    const due = Array.from({ length: 33 }, (_, i) => (budget.due() ? i : -1)).filter((i) => i >= 0);
    expect(due).toEqual([1, 2, 3, 16, 32]);
  });

  test('are fewer on an unknown GPU where each has more to do, and never none', () => {
    expect(new RowBudget().rows(8)).toBe(2048);
    expect(new RowBudget(50_000).rows(8)).toBe(2048);
    expect(new RowBudget(1_300_000).rows(8)).toBe(128);
    expect(new RowBudget(1e9).rows(8)).toBe(64);
  });
});
