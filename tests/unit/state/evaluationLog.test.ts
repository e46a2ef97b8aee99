/** The log of evaluations stays bounded without losing its ends. */
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/experiments/reports.ts';
import { appendEvaluations, EVALUATION_CAPACITY } from '../../../src/state/evaluationLog.ts';

const evaluation = (
  contestant: number,
  update: number,
  words: Evaluation['words'] = 'sample',
): Evaluation => ({
  contestant,
  update,
  examples: update * 16,
  decoderCells: update * 100,
  seconds: update / 10,
  letterError: 0.5,
  wordError: 0.9,
  words,
});

const grow = (count: number): readonly Evaluation[] => {
  let log: readonly Evaluation[] = [];
  for (let update = 0; update < count; update++)
    log = appendEvaluations(log, [evaluation(0, update), evaluation(1, update)]);
  return log;
};

describe('the log of evaluations', () => {
  test('keeps all of them while there is room, in order', () => {
    expect(grow(20).map(({ update }) => update)).toEqual(
      Array.from({ length: 40 }, (_, i) => Math.floor(i / 2)),
    );
  });

  test('is the same list when nothing came', () => {
    const log = grow(2);
    expect(appendEvaluations(log, [])).toBe(log);
  });

  test('thins old samples but keeps the first, the newest, and both contestants alike', () => {
    const log = grow(3 * EVALUATION_CAPACITY);
    const own = [0, 1].map((c) =>
      log.filter(({ contestant }) => contestant === c).map(({ update }) => update),
    );
    expect(own[0]).toEqual(own[1]);
    expect(own[0]?.length).toBeLessThanOrEqual(EVALUATION_CAPACITY);
    expect(own[0]?.[0]).toBe(0);
    expect(own[0]?.at(-1)).toBe(3 * EVALUATION_CAPACITY - 1);
  });

  test('never drops an evaluation on all test words', () => {
    const whole = evaluation(0, 7, 'all');
    expect(appendEvaluations([evaluation(0, 1), whole], grow(2 * EVALUATION_CAPACITY))).toContain(whole);
  });
});
