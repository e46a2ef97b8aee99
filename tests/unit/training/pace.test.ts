/** Rates over the last seconds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaceMeter } from '../../../src/training/pace.ts';

describe('PaceMeter', () => {
  it('knows no rate before the first update', () => {
    const meter = new PaceMeter();
    expect(meter.rates()).toEqual({ updates: 0, rollOuts: 0, front: 0 });
    meter.start(5, 40);
    expect(meter.rates()).toEqual({ updates: 0, rollOuts: 0, front: 0 });
  });

  it('measures a steady pace exactly, however long it lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 200 }), (ms, count) => {
        const meter = new PaceMeter();
        meter.start(100, 40);
        for (let i = 1; i <= count; i++) meter.add(100 + i * ms, 40 + 3 * i, 7);
        const { updates, rollOuts, front } = meter.rates();
        expect(updates).toBeCloseTo(1000 / ms, 6);
        expect(rollOuts).toBeCloseTo(7000 / ms, 6);
        expect(front).toBeCloseTo(3000 / ms, 6);
      }),
    );
  });

  it('forgets what is more than three seconds past', () => {
    const meter = new PaceMeter();
    meter.start(0, 0);
    for (let ms = 1_000; ms <= 10_000; ms += 1_000) meter.add(ms, 0, 0);
    for (let ms = 10_010; ms <= 14_000; ms += 10) meter.add(ms, 0, 0);
    expect(meter.rates().updates).toBeCloseTo(100, 0);
  });

  it('does not count a pause', () => {
    const meter = new PaceMeter();
    meter.start(0, 0);
    meter.add(100, 0, 0);
    meter.start(60_000, 500);
    meter.add(60_100, 501, 0);
    expect(meter.rates().updates).toBeCloseTo(10, 6);
    expect(meter.rates().front).toBeCloseTo(10, 6);
  });
});
