/** How many threads train a race, and why so many. */
import { expect, test } from 'vitest';
import { chooseThreads, type ThreadQuestion } from '../../../src/experiments/threadChoice.ts';
import { contestant, MLE, SEARNN } from '../../support/races.ts';

const choose = (changed: Partial<ThreadQuestion> = {}) => {
  const question = {
    settings: { contestants: [MLE, SEARNN] },
    backend: 'wasm',
    cores: 2,
    asked: null,
    page: true,
  };
  const { count, why } = chooseThreads({ ...question, ...changed } as ThreadQuestion);
  return [count, why];
};

test('threads are as many as cores can spare, one of more than two kept for the page', () => {
  expect(choose()).toEqual([2, 'cores']);
  expect(choose({ cores: 4 })).toEqual([3, 'cores']);
  expect(choose({ cores: 4, page: false })).toEqual([4, 'cores']);
  expect(choose({ cores: 1 })).toEqual([1, 'core']);
});

test('threads are no more than have something to do', () => {
  expect(choose({ cores: 32 })).toEqual([8, 'useful']);
  expect(choose({ cores: 32, backend: 'cpu' })).toEqual([2, 'useful']);
  expect(choose({ settings: { contestants: [MLE, MLE] }, cores: 8 })).toEqual([2, 'useful']);
  expect(choose({ settings: { contestants: [MLE] }, cores: 8 })).toEqual([1, 'alone']);
  // The reference finishes all sequences: no network rolls out.
  const own = contestant({ method: 'searnn', rollOut: 'reference' });
  expect(choose({ settings: { contestants: [own] }, cores: 8 })).toEqual([1, 'alone']);
  expect(choose({ settings: { contestants: [SEARNN] }, cores: 2 })).toEqual([2, 'cores']);
});

test('threads are as many as are asked for, within reason, and one on a graphics processor', () => {
  expect(choose({ asked: 1 })).toEqual([1, 'asked']);
  expect(choose({ asked: 5, cores: 1 })).toEqual([5, 'asked']);
  expect(choose({ asked: 99 })).toEqual([16, 'asked']);
  expect(choose({ asked: 5, backend: 'webgpu' })).toEqual([1, 'device']);
});
