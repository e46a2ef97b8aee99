/** What goes wrong after one forced mistake, all distances together. */
import { describe, expect, it } from 'vitest';
import { barCeiling, recoveryShares } from '../../../../src/ui/recovery/recoveryShares.ts';

describe('recovery in one figure', () => {
  it('counts every later letter alike, however far from the mistake', () => {
    const curve = {
      poked: [
        { part: 6, whole: 10 },
        { part: 0, whole: 2 },
      ],
      alone: [
        { part: 2, whole: 10 },
        { part: 1, whole: 2 },
      ],
    };
    expect(recoveryShares(curve)).toEqual({ after: 0.5, without: 0.25 });
  });

  it('says nothing while no mistake could be forced', () => {
    expect(recoveryShares({ poked: [], alone: [] })).toEqual({ after: null, without: null });
  });

  it('draws all bars on the least round scale that holds them', () => {
    expect(barCeiling([{ after: 0.24, without: 0.04 }])).toBe(0.25);
    expect(
      barCeiling([
        { after: 0.24, without: 0.04 },
        { after: 0.1, without: 0.26 },
      ]),
    ).toBe(0.5);
    expect(barCeiling([])).toBe(0.05);
  });
});
