/** Rows of digits: written as the split says, test rows apart from those that train. */
import { expect, test } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { toyDataSet } from '../../../src/tasks/toy/toyDataSet.ts';

const data = toyDataSet();

test.each([
  ['copy', (row: number[]) => row],
  ['reverse', (row: number[]) => [...row].reverse()],
  ['sort', (row: number[]) => [...row].sort((a, b) => a - b)],
] as const)('every row of %s is written so', (id, write) => {
  const { train, test: tested } = data.split(id);
  expect(tested.length / (train.length + tested.length)).toBeCloseTo(0.1);
  expect([...train].filter((i) => tested.includes(i))).toEqual([]);
  for (const i of [...train, ...tested]) {
    const { index, inputs, targets } = at(data.examples, i);
    expect(index).toBe(i);
    expect(inputs.length).toBeGreaterThanOrEqual(3);
    expect(inputs.length).toBeLessThanOrEqual(8);
    expect([...targets]).toEqual(write([...inputs]));
  }
});

test('there is no other thing to do with them', () => {
  expect(() => data.split('shuffle')).toThrow('only copy, reverse, sort can be chosen');
});

test('all ten digits are read, at any place', () => {
  const seen = new Set(data.examples.flatMap(({ inputs }) => [...inputs].map((digit, t) => `${t} ${digit}`)));
  expect(seen.size).toBe(80);
});
