/** Work that has the engine for itself: whoever comes later waits until it is done. */

let last: Promise<unknown> = Promise.resolve();

/** Resolves with the promise, or rejects with the signal's reason where that comes first. */
async function unlessAborted(promise: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) {
    await promise;
    return;
  }
  let abort = (): void => undefined;
  const aborted = new Promise<void>((resolve) => {
    abort = resolve;
  });
  signal.addEventListener('abort', abort, { once: true });
  await Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
  signal.throwIfAborted();
}

/**
 * What fails holds up nobody.
 * @throws the signal's reason where it comes before the turn does
 */
export async function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const before = last;
  let done = (): void => undefined;
  last = new Promise<void>((resolve) => {
    done = resolve;
  });
  try {
    await unlessAborted(before, signal);
    return await work();
  } finally {
    // Never before those who came earlier, also where this one did not wait for them.
    void before.then(done);
  }
}
