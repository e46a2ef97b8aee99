/** Says as long as it lasts that somebody presents, also to those who outlive a window that was closed or has crashed. */
import { AUDIENCE_LOCK, CHANNEL } from '../../experiments/lecture/presenting.ts';

/** Without locks, as on addresses that are not secure, the window says itself when it goes. */
const locks = 'locks' in navigator ? navigator.locks : null;

/**
 * Calls `begin` once it is said, and `leave` where only the window itself can say that it goes: a lock goes with the last of
 * several presenters. @returns how to end it
 */
export function bePresent(begin: () => void, leave: () => void): () => void {
  if (locks === null) {
    begin();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  void locks.request(CHANNEL, { mode: 'shared' }, () => {
    begin();
    return ended;
  });
  return () => end();
}

/** Calls `gone` once no window of the audience is open any more, also where one was closed or has crashed. @returns how to end it */
export function onceGone(gone: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  locks
    ?.request(AUDIENCE_LOCK, { signal }, () => {
      if (!signal.aborted) gone();
    })
    // Ended before.
    .catch(() => undefined);
  return () => ended.abort();
}
