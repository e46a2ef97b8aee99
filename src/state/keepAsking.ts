/** Asks the engine again and again for something that goes stale: at once when told, and while the contestants train. */
import { engineStore } from './engineStore.ts';
import { tellError } from './noticeStore.ts';

export interface Asking {
  /** Asks now, or as soon as the answer under way has come. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Asks at once, whenever the run or its state changes (a pause leaves the last word), and every `interval` ms of training.
 * One request at a time; errors become notices.
 */
export function keepAsking(request: () => Promise<void>, interval: number): Asking {
  let asking = false;
  let again = false;
  const ask = (): void => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    request()
      .catch(tellError)
      .finally(() => {
        asking = false;
        if (!again) return;
        again = false;
        ask();
      });
  };
  const timer = setInterval(() => {
    // A slow answer is not followed by the next request at once: the engine should train, too.
    if (!asking && engineStore.getState().status.kind === 'running') ask();
  }, interval);
  const unsubscribe = engineStore.subscribe((now, before) => {
    if (now.run !== before.run || now.status !== before.status) ask();
  });
  ask();
  return {
    ask,
    stop: () => {
      again = false;
      clearInterval(timer);
      unsubscribe();
    },
  };
}
