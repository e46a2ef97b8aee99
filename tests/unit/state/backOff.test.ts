/** The page’s rest after costly work: none after a frame’s worth, in proportion to what was longer, never endless. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterBackOff, backOffAfter } from '../../../src/state/backOff.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a frame’s worth of work needs no rest; of what takes longer, nine parts in ten are the reader’s', () => {
  expect(backOffAfter(0)).toBe(0);
  expect(backOffAfter(16)).toBe(0);
  for (const held of [17, 50, 100]) expect(held / (held + backOffAfter(held))).toBeCloseTo(0.1);
});

test('however long the work was, the page draws again within a second', () => {
  expect(backOffAfter(1e9)).toBe(1_000);
});

test('a page that was not held up goes on a frame later', () => {
  const gone = vi.fn();
  afterBackOff(gone);
  vi.advanceTimersByTime(15);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledOnce();
});

test('a page that was held up for 40 ms rests 360 more', () => {
  const gone = vi.fn();
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(56);
  afterBackOff(gone);
  vi.advanceTimersByTime(16);
  vi.advanceTimersByTime(359);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledOnce();
  clock.mockRestore();
});
