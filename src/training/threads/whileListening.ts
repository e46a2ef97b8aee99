/** Waits for another thread, and meanwhile for what would end the waiting. */
import type { YieldPoint } from '../../searnn/policy.ts';

/** A stop is noticed within this time, ms. */
const NOTICE = 15;

/**
 * @param onWaited hears again and again how long was waited since, ms
 * @throws what the yield point throws; what the work itself throws stays its own
 */
export async function whileListening(
  work: Promise<unknown>,
  yieldPoint: YieldPoint,
  onWaited: (milliseconds: number) => void,
): Promise<void> {
  const over = work.then(
    () => true,
    () => true,
  );
  let since = performance.now();
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<false>((resolve) => {
      timer = setTimeout(resolve, NOTICE, false);
    });
    const isOver = await Promise.race([over, patience]);
    clearTimeout(timer);
    await yieldPoint();
    if (isOver) return;
    const now = performance.now();
    onWaited(now - since);
    since = now;
  }
}
