/** Numbers at a narrow axis: four characters at most, and right to the digits that are shown. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewDigits } from '../../../src/ui/format.ts';

it('fits four characters and is near the number', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 9999, noNaN: true }), (value) => {
      expect(fewDigits(value).length).toBeLessThanOrEqual(4);
      expect(Math.abs(Number(fewDigits(value)) - value)).toBeLessThanOrEqual(0.51 * value);
    }),
  );
});

it('is written as one writes it', () => {
  expect([120, 3.21, 0.512, 0.0284, 0.00284, 0].map(fewDigits)).toEqual([
    '120',
    '3.2',
    '0.51',
    '0.03',
    '3e-3',
    '0.00',
  ]);
});
