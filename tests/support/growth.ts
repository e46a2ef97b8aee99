/** How the work of something grows with its input, as a ratio of processor time: how fast or busy the machine is says nothing. */

const TRIES = 3;
const TIMES = 16;

/** Microseconds of the processor that some work takes. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/**
 * The least work on an input sixteen times as long by the least on one of `size`, in turns: at most about 16 where it is
 * linear, about 256 where it is quadratic.
 */
export async function growth(work: (size: number) => Promise<unknown>, size: number): Promise<number> {
  const [small, large]: [number[], number[]] = [[], []];
  await work(size);
  for (let i = 0; i < TRIES; i++) {
    small.push(await taken(() => work(size)));
    large.push(await taken(() => work(TIMES * size)));
  }
  return Math.min(...large) / Math.min(...small);
}

/** Four times linear, a quarter of quadratic: no noise makes the one the other. */
export const STILL_LINEAR = 64;
