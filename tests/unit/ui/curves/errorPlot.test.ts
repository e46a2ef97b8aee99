/** The chart of test errors: its axes follow what is drawn, and say what they leave out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/experiments/reports.ts';
import { roundBounds, roundLogBounds } from '../../../../src/figures/bounds.ts';
import type { Choice } from '../../../../src/ui/curves/errorAxes.ts';
import { errorPlot } from '../../../../src/ui/curves/errorPlot.ts';
import { LINE_LIMIT } from '../../../../src/ui/curves/lines.ts';
import { valuesAt } from '../../../../src/ui/curves/valuesAt.ts';

/** Tests of two every 50 updates. */
function run(errors: readonly (readonly [first: number, second: number])[], reach = 0.02): Evaluation[] {
  return errors.flatMap((pair, k) =>
    pair.map((letterError, contestant) => ({
      ...{ contestant, letterError, update: 50 * k, examples: 800 * k, seconds: k, decoderCells: 5000 * k },
      ...{ wordError: 1, words: 'sample' as const },
      against:
        contestant === 0
          ? []
          : [{ other: 0, letters: difference(pair[1] - pair[0], reach), words: difference(0, 1) }],
    })),
  );
}

const difference = (value: number, reach: number) => ({
  difference: value,
  interval: [value - reach, value + reach] as const,
});

/** Falls from 95 % at once, and then slowly to 9 and 8 %. */
const FALLING = run(
  Array.from(
    { length: 40 },
    (_, k) => [0.09 + 0.86 * 0.5 ** (1.2 * k), 0.08 + 0.87 * 0.5 ** (1.3 * k)] as const,
  ),
);
const choice = (shown: Choice['shown'], full = false, axis: Choice['axis'] = 'updates'): Choice => ({
  shown,
  full,
  axis,
});
const at = (chosen: Choice, evaluations = FALLING, beside: Evaluation[] = []) =>
  errorPlot(evaluations, 2, chosen, { interval: 50 }, beside);

describe('the axis of errors', () => {
  it('follows the lines once they have fallen, and says where they came from', () => {
    const { low, high, above } = at(choice('linear'));
    expect([low, high]).toEqual([0.08, 0.092]);
    expect(above).toBeCloseTo(0.95, 10);
  });

  it('begins at 0 and leaves nothing out when the full range is asked for', () => {
    expect(at(choice('linear', true))).toMatchObject({ low: 0, high: 1, above: null });
  });

  it('on a log scale ends where the data end', () => {
    expect(at(choice('log'))).toMatchObject({ low: 0.08, high: 1, above: null });
    expect(at(choice('log', true))).toMatchObject({ low: 0.001, high: 1 });
  });

  it('on a log scale shows an error of 0 at its bottom', () => {
    const { low, lines } = at(
      choice('log'),
      run([
        [0.5, 0.4],
        [0.1, 0],
      ]),
    );
    expect(low).toBe(0.1);
    expect(lines[1]?.at(-1)?.y).toBe(0.1);
  });

  it('has room for another run behind', () => {
    const { low, high, beside } = at(
      choice('linear'),
      FALLING,
      run(Array.from({ length: 10 }, () => [0.3, 0.2])),
    );
    expect(low).toBeLessThanOrEqual(0.08);
    expect(high).toBeGreaterThanOrEqual(0.3);
    expect(beside.map((line) => line.length)).toEqual([10, 10]);
  });

  it('has no more than 150 points a line', () => {
    const long = run(Array.from({ length: 900 }, (_, k) => [1 / (k + 2), 1 / (k + 3)] as const));
    for (const shown of ['linear', 'difference'] as const)
      for (const line of at(choice(shown), long).lines) expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
  });
});

describe('the axis of differences', () => {
  it('holds 0 and the intervals, and points up where the other contestant is better', () => {
    const { low, high, lines, bands } = at(
      choice('difference'),
      run(
        Array.from({ length: 10 }, () => [0.3, 0.2]),
        0.03,
      ),
    );
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0.13);
    expect(lines[0]).toEqual([]);
    expect(lines[1]?.at(-1)?.y).toBeCloseTo(0.1, 12);
    expect(bands[1]?.at(-1)?.low).toBeCloseTo(0.07, 12);
  });

  it('is read off with its interval', () => {
    const { lines, bands } = at(
      choice('difference'),
      run(
        Array.from({ length: 10 }, () => [0.3, 0.2]),
        0.03,
      ),
    );
    expect(valuesAt(460, { names: ['MLE', 'SeaRNN'], lines, spans: bands, axis: 'updates' })).toBe(
      '460 updates, points less than MLE: SeaRNN +10.0 (+7.0 to +13.0)',
    );
    const errors = at(choice('linear')).lines;
    expect(valuesAt(1950, { names: ['MLE', 'SeaRNN'], lines: errors, spans: null, axis: 'updates' })).toBe(
      '1,950 updates: MLE 9.0\u00a0%, SeaRNN 8.0\u00a0%',
    );
  });
});

describe('ends of an axis', () => {
  const value = fc.double({ min: 0.0005, max: 2, noNaN: true });
  const pair = fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('hold what is drawn, which takes more than half of the room', () => {
    fc.assert(
      fc.property(pair, ([low, high]) => {
        const [from, to] = roundBounds([low, high], 0.005);
        expect(from).toBeLessThanOrEqual(low + 1e-9);
        expect(to).toBeGreaterThanOrEqual(high - 1e-9);
        expect((to - from) / Math.max(high - low, 0.005)).toBeLessThan(2);
      }),
    );
  });

  it('of a log axis hold it, and lie no further away than a quarter and a half of it', () => {
    fc.assert(
      fc.property(pair, ([low, high]) => {
        const [from, to] = roundLogBounds([low, high]);
        expect(from).toBeLessThan(to);
        expect(from).toBeLessThanOrEqual(low * (1 + 1e-9));
        expect(to).toBeGreaterThanOrEqual(high * (1 - 1e-9));
        expect(low / from).toBeLessThan(1.5);
        expect(to / high).toBeLessThan(1.5);
      }),
    );
  });
});
