/** A thread of the page: this very script once more, under a name that says what it is to be. */
import type { Thread } from '../training/threads/engineThread.ts';
import type { FromThread } from '../training/threads/messages.ts';

/** The name of a worker that is a thread. */
export const THREAD = 'thread';

/** A worker as a thread. */
export function threadOver(worker: Worker): Thread {
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    listen: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromThread>) => {
        listener(data);
      });
    },
    onEnd: (listener) => {
      worker.addEventListener('error', ({ message }) => {
        listener(message);
      });
    },
    terminate: () => {
      worker.terminate();
    },
  };
}

export const spawnThread = (): Thread =>
  threadOver(new Worker(self.location.href, { type: 'module', name: THREAD }));
