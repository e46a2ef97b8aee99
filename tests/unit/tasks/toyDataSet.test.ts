/** Rows of digits: written as the split says, test rows apart from those that train. */
import { expect, test } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { toyDataSet } from '../../../src/tasks/toy/toyDataSet.ts';

test.each([
  ['copy', (row: number[]) => row],
  ['reverse', (row: number[]) => [...row].reverse()],
  ['sort', (row: number[]) => [...row].sort((a, b) => a - b)],
] as const)('every row of %s is written so', (id, write) => {
  const data = toyDataSet();
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
  expect(() => toyDataSet().split('shuffle')).toThrow('only copy, reverse, sort can be chosen');
});

test('all ten digits are read, at any place', () => {
  const seen = new Set(
    toyDataSet().examples.flatMap(({ inputs }) => [...inputs].map((digit, t) => `${t} ${digit}`)),
  );
  expect(seen.size).toBe(80);
});

test('each kind has all rows, of which every tenth tests, and says so', () => {
  const data = toyDataSet();
  expect(data.splits).toEqual([
    { id: 'copy', label: 'Copy', help: 'The row as it is. Every tenth row tests.' },
    {
      id: 'reverse',
      label: 'Reverse',
      help: 'The row turned round, the last digit first. Every tenth row tests.',
    },
    {
      id: 'sort',
      label: 'Sort',
      help: 'The digits of the row in order, the smallest first. Every tenth row tests.',
    },
  ]);
  for (const [kind, { id }] of data.splits.entries()) {
    const places = Int32Array.from({ length: 3_000 }, (_, i) => 3_000 * kind + i);
    expect(data.split(id)).toEqual({
      train: places.filter((_, i) => i % 10 !== 9),
      test: places.filter((_, i) => i % 10 === 9),
    });
  }
});
