/** Says as long as it lasts that somebody presents, also to those who outlive a window that was closed or has crashed. */
import { CHANNEL } from '../../experiments/lecture/presenting.ts';

/** Without locks, as on addresses that are not secure, the window says itself when it goes. */
const locks = 'locks' in navigator ? navigator.locks : null;

/** Calls `begin` once it is said. @returns how to end it */
export function bePresent(begin: () => void): () => void {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  if (locks === null) begin();
  else
    void locks.request(CHANNEL, { mode: 'shared' }, () => {
      begin();
      return ended;
    });
  return () => end();
}
