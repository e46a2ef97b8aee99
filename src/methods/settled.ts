/** Waits for several things that were begun at once. */

/**
 * Like `Promise.all`, but even after a failure it waits until nothing is pending any more: a tensor must not be
 * disposed while it is being read. Then it throws the first failure in the order given.
 */
export async function settled<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
