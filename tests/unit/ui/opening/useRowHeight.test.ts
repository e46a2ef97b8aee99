/** How high a row of the cost table is. */
import { describe, expect, it } from 'vitest';
import { rowHeightFor } from '../../../../src/ui/opening/useRowHeight.ts';

describe('a row of the cost table', () => {
  it('takes what the window leaves, and is high enough for fingers', () => {
    expect([600, 900, 980, 2000].map((height) => rowHeightFor(26, height, false))).toEqual([13, 13, 14, 20]);
    expect(rowHeightFor(26, 700, true)).toBe(22);
  });
});
