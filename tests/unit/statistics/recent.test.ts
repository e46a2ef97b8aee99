/** The ring of newest numbers. */
import { expect, it } from 'vitest';
import { Recent } from '../../../src/statistics/recent.ts';

it('the newest numbers are held, older ones fall out, and nothing is left after clearing', () => {
  const recent = new Recent(3);
  expect([...recent.values()]).toEqual([]);
  recent.add(1);
  recent.add(2);
  expect([...recent.values()]).toEqual([1, 2]);
  for (const value of [3, 4, 5]) recent.add(value);
  expect([...recent.values()].toSorted()).toEqual([3, 4, 5]);
  recent.clear();
  expect([...recent.values()]).toEqual([]);
  recent.add(9);
  expect([...recent.values()]).toEqual([9]);
});
