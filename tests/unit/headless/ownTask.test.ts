/** The data of a task of the user's own: what differs has another fingerprint. */
import { expect, it } from 'vitest';
import { ownTask } from '../../../src/headless/plugin/ownTask.ts';
import type { OwnPair } from '../../../src/headless/plugin/plugin.ts';

const fingerprint = (train: readonly OwnPair[], test: readonly OwnPair[]): string =>
  ownTask({ name: 'n', train, test }, 'own.js').fingerprint;

it('tells tokens with blanks in them, sides, and what trains from what tests, apart', () => {
  const [one, two, three]: OwnPair[] = [
    [['a'], ['b']],
    [['c'], ['d']],
    [['e'], ['f']],
  ];
  if (one === undefined || two === undefined || three === undefined) throw new Error('there are three');
  const all = [
    fingerprint([one, two], [three]),
    fingerprint([one], [two, three]),
    fingerprint([two, one], [three]),
    fingerprint([[['a', 'b'], ['c']]], [three]),
    fingerprint([[['a b'], ['c']]], [three]),
    fingerprint([[['a'], ['b', 'c']]], [three]),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(fingerprint([one, two], [three])).toBe(all[0]);
});
