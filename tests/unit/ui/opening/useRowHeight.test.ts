/** How high a row of the cost table is. */
import { describe, expect, it } from 'vitest';
import { rowHeightFor } from '../../../../src/ui/opening/useRowHeight.ts';

describe('a row of the cost table', () => {
  it('takes what the window leaves, and is high enough for fingers', () => {
    expect([600, 720, 768, 900, 980, 2000].map((height) => rowHeightFor(26, height, false))).toEqual([
      13, 13, 14, 13, 14, 20,
    ]);
    expect(rowHeightFor(26, 700, true)).toBe(24);
  });

  it('is never too low for its text', () => {
    for (const [textScale, height] of [
      [1, 13],
      [20 / 13, 20],
      [2, 26],
    ] as const)
      expect(rowHeightFor(26, 600, false, textScale)).toBe(height);
  });
});
