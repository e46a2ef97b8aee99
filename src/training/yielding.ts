/** How long computations let messages in and can be told to stop: a yield point awaited between phases. */
import { PlaygroundError } from '../base/errors.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/** Waits for one turn of the event loop, so that messages that have arrived are heard. */
export type Ping = () => Promise<void>;

/**
 * In a browser a MessageChannel's round trip: 6 µs, where `setTimeout(0)` is clamped to 4 ms and awaiting a promise
 * (`tensor.data()` on wasm, `scheduler.yield()`) lets no message in at all. Node delivers up to 1,000 messages a turn
 * on a port, so there `setImmediate`.
 */
export function createPing(): Ping {
  // Node's global, unknown to a browser's types.
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };
  if (setImmediate)
    return () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      });
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

/** True for the error that a yield point throws when it was told to stop. */
export function isStopped(error: unknown): boolean {
  return error instanceof PlaygroundError && error.code === 'stopped';
}

/**
 * A yield point that lets messages in and throws once `stop` says so.
 * @param onPhase is told how long was computed since the last yield, in milliseconds.
 */
export function createYieldPoint(
  ping: Ping,
  stop: () => boolean,
  onPhase: (milliseconds: number) => void = () => undefined,
): YieldPoint {
  let resumed: number | null = null;
  return async () => {
    if (resumed !== null) onPhase(performance.now() - resumed);
    await ping();
    if (stop()) throw new PlaygroundError('stopped', tell(TRAINING.stopped));
    resumed = performance.now();
  };
}
