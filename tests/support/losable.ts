/** Devices that are lost when a test wants them to be. */
import type { BackendStarters } from '../../src/kernels/backend/starter.ts';
import { nodeStarters } from './engine.ts';

/** @returns starters, and `lose`, which tells the backend that was started last that its device is gone */
export function losable(): { readonly starters: BackendStarters; readonly lose: (message: string) => void } {
  let lose = (_: string): void => undefined;
  const starters: BackendStarters = {
    ...nodeStarters,
    cpu: (options) => {
      lose = (message) => {
        options.events.onLost(message);
      };
      return nodeStarters.cpu(options);
    },
  };
  return {
    starters,
    lose: (message) => {
      lose(message);
    },
  };
}
