/** Asking again and again: one request at a time, none while the run stands, the last word after a pause. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineStore } from '../../../src/state/engineStore.ts';
import { poll, type Polling } from '../../../src/state/poll.ts';
import { noticeStore } from '../../../src/state/noticeStore.ts';

const INTERVAL = 1000;
const start = engineStore.getState();
let asking: Polling | null = null;
/** Ends the request under way. */
let answer: (() => void) | null = null;
let asked = 0;

const request = (): Promise<void> => {
  asked++;
  return new Promise((resolve) => (answer = resolve));
};
const settle = async (): Promise<void> => {
  answer?.();
  await vi.advanceTimersByTimeAsync(0);
};
const run = (kind: 'running' | 'ready'): void => engineStore.setState({ status: { kind } });

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  run('ready');
});
afterEach(() => {
  asking?.stop();
  engineStore.setState(start, true);
  vi.useRealTimers();
});

test('it asks at once, then at its interval, but only while the contestants train', async () => {
  asking = poll(request, INTERVAL);
  expect(asked).toBe(1);
  await settle();
  await vi.advanceTimersByTimeAsync(5 * INTERVAL);
  expect(asked).toBe(1);
  run('running');
  expect(asked).toBe(2);
  await settle();
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(asked).toBe(3);
});

test('a slow answer is not chased by the clock; what changed meanwhile is asked for once it has come', async () => {
  run('running');
  asking = poll(request, INTERVAL);
  await vi.advanceTimersByTimeAsync(10 * INTERVAL);
  expect(asked).toBe(1);
  await settle();
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(INTERVAL);
  expect(asked).toBe(2);
  run('ready');
  run('running');
  asking.ask();
  expect(asked).toBe(2);
  await settle();
  expect(asked).toBe(3);
});

test('an answer that took a second of training leaves it alone for as long as its share asks', async () => {
  run('running');
  asking = poll(request, 100, 0.2);
  await vi.advanceTimersByTimeAsync(1000);
  await settle();
  await vi.advanceTimersByTimeAsync(3900);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toBe(2);
});

test('what is shown is never more than ten seconds behind, and what came before training cost it nothing', async () => {
  asking = poll(request, 100, 0.03);
  await vi.advanceTimersByTimeAsync(5000);
  await settle();
  run('running');
  expect(asked).toBe(2);
  await vi.advanceTimersByTimeAsync(5000);
  await settle();
  await vi.advanceTimersByTimeAsync(9900);
  expect(asked).toBe(2);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toBe(3);
});

test('nothing is asked after the end, and an error becomes a notice', async () => {
  const failing = poll(() => Promise.reject(new Error('the engine has gone')), INTERVAL);
  await vi.advanceTimersByTimeAsync(0);
  expect(JSON.stringify(noticeStore.getState())).toContain('the engine has gone');
  failing.stop();
  asking = poll(request, INTERVAL);
  asking.stop();
  run('running');
  await settle();
  await vi.advanceTimersByTimeAsync(3 * INTERVAL);
  expect(asked).toBe(1);
});
