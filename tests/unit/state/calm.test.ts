/** Which news are drawn bit by bit: those that nobody asked for, and newer answers to an old question. */
import { describe, expect, it } from 'vitest';
import { isCalm } from '../../../src/state/calm.ts';
import { NOTHING_KNOWN, type AtTimePoint, type RunState } from '../../../src/state/runState.ts';

const timePoint = (id: number) => ({ id, updates: [10 * id], values: [], seconds: [] }) as never;
const at = <T>(id: number | null, value: T): AtTimePoint<T> => ({
  timePoint: id === null ? null : timePoint(id),
  update: 7,
  value,
});
const FORCED = [{ cell: 1, token: 2 }];
const fork = (over: object = {}) => ({
  forced: FORCED,
  testIndex: 4,
  timePoint: null,
  writings: [],
  ...over,
});

const before: RunState = {
  ...NOTHING_KNOWN,
  updates: [7, 7],
  writings: at(null, []),
  recovery: at(null, []),
  fork: fork(),
};
const after = (change: Partial<RunState>): RunState => ({ ...before, ...change });

describe('news that nobody waits for', () => {
  it.each<[string, Partial<RunState>]>([
    ['figures of further updates', { updates: [8, 8], series: [] }],
    ['how the sample is written by now', { writings: at(null, []) }],
    ['recovery by now', { recovery: at(null, []) }],
    ['how everyone goes on by now', { fork: fork() }],
    ['several of them', { fork: fork(), recovery: at(null, []) }],
  ])('%s', (_, change) => {
    expect(isCalm(after(change), before)).toBe(true);
  });
});

describe('news that are drawn at once', () => {
  it.each<[string, Partial<RunState>]>([
    ['another run, whatever its updates', { run: {} as never, updates: [0, 0] }],
    ['the sample at another time', { writings: at(3, []) }],
    ['the sample, no longer looked at', { writings: null }],
    ['how everyone goes on from other letters', { fork: fork({ forced: [...FORCED] }) }],
    ['from another word', { fork: fork({ testIndex: 5 }) }],
    ['from another time', { fork: fork({ timePoint: 3 }) }],
    ['the word at an earlier time', { past: { timePoint: timePoint(3), report: {} as never } }],
    ['a new word', { report: {} as never }],
    ['a word of the reader’s own', { ownWritings: [] }],
    ['nine tables beside a newer answer', { nineTables: { kind: 'asking' }, fork: fork() }],
  ])('%s', (_, change) => {
    expect(isCalm(after(change), before)).toBe(false);
  });

  it('a first answer', () => {
    const unasked = after({ writings: null, fork: null });
    expect(isCalm(after({ fork: null }), unasked)).toBe(false);
    expect(isCalm(after({ writings: null }), unasked)).toBe(false);
  });
});
