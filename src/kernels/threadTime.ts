/** Whose time is spent on this thread: work for other threads is not its contestants', and other threads' work for them is. */

let served = 0;
let helped = 0;

/** Milliseconds since some start, those left out in which this thread worked for others. */
export const ownTime = (): number => performance.now() - served;

/** Milliseconds that other threads have worked for this one. */
export const helpedTime = (): number => helped;

/** Work for another thread. */
export function serving<T>(work: () => T): T {
  const began = performance.now();
  try {
    return work();
  } finally {
    served += performance.now() - began;
  }
}

/** Another thread has worked so long for this one, ms. */
export function helpedFor(milliseconds: number): void {
  helped += milliseconds;
}
