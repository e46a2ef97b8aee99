/** Brackets over chunks, where conlleval sees chunks. */
import { expect, test } from 'vitest';
import { bracketsOver } from '../../../../src/ui/letters/brackets.ts';

test('a bracket opens where a chunk begins and closes before the next', () => {
  expect(bracketsOver(['B-NP', 'I-NP', 'I-NP', 'B-VP', 'O', 'B-NP', 'B-NP'])).toEqual([
    ...['left', 'middle', 'right', 'whole', null, 'whole', 'whole'],
  ]);
});

test('a chunk begins, too, where one goes on that was not open', () => {
  expect(bracketsOver(['I-NP', 'I-NP', 'I-VP', 'O', 'I-VP'])).toEqual([
    'left',
    'right',
    'whole',
    null,
    'whole',
  ]);
});

test('letters have none', () => {
  expect(bracketsOver(['a', 'b', 'end'])).toEqual([null, null, null]);
});

test('chunks of one type may have no name', () => {
  expect(bracketsOver(['B', 'I', 'B', 'O', 'I', 'B-NP', 'I', 'BI'])).toEqual([
    ...['left', 'right', 'whole', null, 'whole', 'whole', 'whole', null],
  ]);
});
