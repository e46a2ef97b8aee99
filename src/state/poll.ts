/** Asks the engine again and again for something that goes stale: at once when told, and while the contestants train. */
import { engineStore } from './engineStore.ts';
import { tellError } from './noticeStore.ts';
import { runStore } from './runStore.ts';

/** The longest that training is left alone after a slow answer, ms: what is shown must not grow old. */
const LONGEST_REST = 10_000;

export interface Polling {
  /** Asks now, or as soon as the answer under way has come. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Asks at once, whenever the run or its state changes (a pause leaves the last word), and every `interval` ms of training.
 * One request at a time; errors become notices. While it trains, answers take at most `share` of the engine's time: where
 * they are slow, they are fewer, though one comes every ten seconds at least.
 */
export function poll(request: () => Promise<void>, interval: number, share = 1): Polling {
  let asking = false;
  /** Before this time training has not yet had its share, ms. */
  let rested = 0;
  let again = false;
  const ask = (): void => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    const began = performance.now();
    const training = engineStore.getState().status.kind === 'running';
    request()
      .catch(tellError)
      .finally(() => {
        asking = false;
        const now = performance.now();
        // Before training nothing is held up, and the first answer waits for kernels to be compiled.
        rested = training ? now + Math.min((now - began) * (1 / share - 1), LONGEST_REST) : now;
        if (!again) return;
        again = false;
        ask();
      });
  };
  const timer = setInterval(() => {
    // A slow answer is not followed by the next request at once: the engine should train, too.
    if (!asking && performance.now() >= rested && engineStore.getState().status.kind === 'running') ask();
  }, interval);
  const stops = [
    engineStore.subscribe((now, before) => {
      if (now.status !== before.status || (before.building && !now.building)) ask();
    }),
    runStore.subscribe((now, before) => now.run !== before.run && ask()),
  ];
  ask();
  return {
    ask,
    stop: () => {
      again = false;
      clearInterval(timer);
      for (const each of stops) each();
    },
  };
}
