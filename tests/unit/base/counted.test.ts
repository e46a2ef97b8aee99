/** Counts as sentences say them. */
import { expect, it } from 'vitest';
import { counted } from '../../../src/base/counted.ts';

it.each([
  [0, '0 pairs'],
  [1, '1 pair'],
  [2, '2 pairs'],
  [10_000_000, '10,000,000 pairs'],
])('%i is said as %s', (count, said) => {
  expect(counted(count, 'pair')).toBe(said);
});
