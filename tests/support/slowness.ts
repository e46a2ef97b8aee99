/** How busy the machine is with work that is none of the page's: told by an empty page, so that limits of time hold for the page alone. */
import type { BrowserContext } from '@playwright/test';

const SECONDS = 3;

/**
 * How many times as long as on a free core a turn of 20 ms takes on an empty page now, the median of them: about 1 on a
 * machine with a core to spare. Measured for three seconds, while no page of the product is open.
 */
export async function slownessOf(context: BrowserContext): Promise<number> {
  const empty = await context.newPage();
  const measured = await empty.evaluate(async (seconds) => {
    let sink = 0;
    const piece = (rounds: number): number => {
      const began = performance.now();
      for (let i = 0; i < rounds; i++) sink = (sink ^ Math.imul(i, 7_919 + sink)) | 0;
      return performance.now() - began;
    };
    const middle = (times: readonly number[], share: number): number =>
      times.toSorted((a, b) => a - b)[Math.floor(share * times.length)] ?? NaN;
    // A piece of one or two milliseconds: short enough that most of them are never interrupted. The clock may tell tenths of one only.
    for (let i = 0; i < 200; i++) piece(20_000);
    let rounds = 20_000;
    const usual = (): number =>
      middle(
        Array.from({ length: 25 }, () => piece(rounds)),
        0.5,
      );
    while (usual() < 1) rounds *= 2;
    const pieces: number[] = [];
    const turns: number[] = [];
    for (const end = performance.now() + 1_000 * seconds; performance.now() < end;) {
      await new Promise((done) => setTimeout(done, 8));
      const began = performance.now();
      for (let i = 0; i < 20; i++) pieces.push(piece(rounds));
      turns.push(performance.now() - began);
    }
    return middle(turns, 0.5) / (20 * middle(pieces, 0.25));
  }, SECONDS);
  await empty.close();
  return Math.max(1, measured);
}
