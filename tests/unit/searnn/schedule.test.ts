/** Schedules start where they are told, have halved when they are told, and never rise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusedSteps, probabilityAt, SCHEDULE_KINDS, type Schedule } from '../../../src/searnn/schedule.ts';

const FALLING = SCHEDULE_KINDS.filter((kind) => kind !== 'constant');
const schedules = fc.record({
  kind: fc.constantFrom(...FALLING),
  start: fc.double({ min: 0, max: 1, noNaN: true }),
  halfAfter: fc.integer({ min: 1, max: 1_000_000 }),
});
const values = (schedule: Schedule, updates: readonly number[]): number[] =>
  updates.map((update) => probabilityAt(schedule, update));

describe('a schedule', () => {
  it('begins at its start and is at half of it when it should be', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(probabilityAt(schedule, 0)).toBeCloseTo(schedule.start, 12);
        expect(probabilityAt(schedule, schedule.halfAfter)).toBeCloseTo(schedule.start / 2, 9);
      }),
    );
  });

  it('is a probability that never rises, and tends to nothing', () => {
    fc.assert(
      fc.property(schedules, fc.nat(3_000_000), fc.nat(3_000_000), (schedule, i, j) => {
        const [early, late] = [Math.min(i, j), Math.max(i, j)];
        const [sooner, later] = values(schedule, [early, late]);
        expect(later).toBeLessThanOrEqual(sooner ?? NaN);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(sooner).toBeLessThanOrEqual(1);
        expect(probabilityAt(schedule, 1e9 * schedule.halfAfter)).toBe(0);
      }),
    );
  });

  it('that is constant stays, whatever the half-time', () => {
    for (const halfAfter of [1, 500])
      expect(values({ kind: 'constant', start: 0.3, halfAfter }, [0, 7, 1e9])).toEqual([0.3, 0.3, 0.3]);
  });

  it('has the values of its formula', () => {
    const linear: Schedule = { kind: 'linear', start: 0.8, halfAfter: 100 };
    expect(values(linear, [50, 150, 200, 201])).toEqual(
      [0.6, 0.2, 0, 0].map((x) => expect.closeTo(x, 12) as unknown),
    );
    const exponential: Schedule = { kind: 'exponential', start: 0.8, halfAfter: 100 };
    expect(values(exponential, [200, 300])).toEqual([0.2, 0.1].map((x) => expect.closeTo(x, 12) as unknown));
    // k = 2 has halved after 2 ln 4 updates; one that is not whole is found as well.
    const k = 2;
    const sigmoid: Schedule = { kind: 'inverse-sigmoid', start: 1, halfAfter: k * Math.log(k + 2) };
    for (const i of [0, 1, 2, 5, 9])
      expect(probabilityAt(sigmoid, i)).toBeCloseTo((k + 1) / (k + Math.exp(i / k)), 10);
  });

  it('of the inverse sigmoid stays longer than the others, and falls faster afterwards', () => {
    const at = (kind: Schedule['kind'], update: number) =>
      probabilityAt({ kind, start: 1, halfAfter: 1000 }, update);
    expect(at('inverse-sigmoid', 300)).toBeGreaterThan(at('linear', 300));
    expect(at('linear', 300)).toBeGreaterThan(at('exponential', 300));
    expect(at('inverse-sigmoid', 1900)).toBeLessThan(at('exponential', 1900));
  });
});

describe('the focus', () => {
  it('grows by one letter after every so many updates, or never', () => {
    expect([0, 9, 10, 19, 20, 35].map((update) => focusedSteps(2, 10, update))).toEqual([2, 2, 3, 3, 4, 5]);
    expect([0, 1e6].map((update) => focusedSteps(2, 0, update))).toEqual([2, 2]);
  });
});
