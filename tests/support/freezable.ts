/** Workers that hang when a test wants them to. */
import type { Engine } from '../../src/worker/client.ts';
import { spawnSession } from './engine.ts';
import { tinyData } from './tinyData.ts';

/** Engines that can freeze: from then on nothing gets through to the page. */
export function freezable() {
  const engines: { frozen: boolean; terminated: boolean }[] = [];
  const spawn = (): Engine => {
    const inner = spawnSession(tinyData());
    const state = { frozen: false, terminated: false };
    engines.push(state);
    return {
      ...inner,
      transport: {
        post: (message, transfer) => {
          if (!state.frozen) inner.transport.post(message, transfer);
        },
        listen: (listener) => {
          inner.transport.listen((message) => {
            if (!state.frozen) listener(message);
          });
        },
      },
      terminate: () => {
        state.terminated = true;
        inner.terminate();
      },
    };
  };
  return { engines, spawn };
}

/** Waits for no worker. */
export const impatient = { atLeast: 200, phases: 1, beforeFirstFrame: 200 };
