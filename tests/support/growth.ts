/** How the work of something grows with its input, as a ratio of processor time: how fast or busy the machine is says nothing. */

const TRIES = 3;
/** Where it does not look linear after these, other work may have come between: what is not linear does not look so after more. */
const MORE_TRIES = 9;
const TIMES = 64;

/** Microseconds of the processor that some work takes. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/**
 * The least work on an input 64 times as long, by a sixty-fourth of the least on 64 of `size`, in turns: about 64 where it is
 * linear (seven times that where much stays in memory until the end, and is copied there), about 4,096 where it is quadratic. 64
 * short ones are as much as one long one, so that memory is cleared away beside both.
 */
export async function growth(work: (size: number) => Promise<unknown>, size: number): Promise<number> {
  const [small, large]: [number[], number[]] = [[], []];
  const ratio = (): number => Math.min(...large) / (Math.min(...small) / TIMES);
  const manyShort = async (): Promise<void> => {
    for (let i = 0; i < TIMES; i++) await work(size);
  };
  await manyShort();
  for (let i = 0; i < TRIES || (i < MORE_TRIES && ratio() > STILL_LINEAR); i++) {
    small.push(await taken(manyShort));
    large.push(await taken(() => work(TIMES * size)));
  }
  return ratio();
}

/** Three times what memory makes of linear, a third of quadratic. */
export const STILL_LINEAR = 1_400;
