/** Drawings that wait for each other: each its own task, in order, nobody forgotten. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from '../../../src/ui/inTurn.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('those who come together draw one after the other, a frame apart, in the order in which they came', () => {
  const drawn: string[] = [];
  for (const name of ['a', 'b', 'c']) inTurn(() => drawn.push(name));
  expect(drawn).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(drawn).toEqual(['a']);
  vi.advanceTimersByTime(16);
  expect(drawn).toEqual(['a', 'b']);
  vi.runAllTimers();
  expect(drawn).toEqual(['a', 'b', 'c']);
});

test('who comes while another waits is drawn too, and so is who comes after all have drawn', () => {
  const drawn: string[] = [];
  inTurn(() => {
    drawn.push('a');
    inTurn(() => drawn.push('b'));
  });
  vi.runAllTimers();
  inTurn(() => drawn.push('c'));
  vi.runAllTimers();
  expect(drawn).toEqual(['a', 'b', 'c']);
});

test('one that fails holds nobody up', () => {
  const drawn: string[] = [];
  inTurn(() => {
    throw new Error('cannot draw');
  });
  inTurn(() => drawn.push('b'));
  expect(() => vi.runAllTimers()).toThrow('cannot draw');
  vi.runAllTimers();
  inTurn(() => drawn.push('c'));
  vi.runAllTimers();
  expect(drawn).toEqual(['b', 'c']);
});
