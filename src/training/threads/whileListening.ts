/** Waits for another thread, and meanwhile for what would end the waiting. */
import type { YieldPoint } from '../../searnn/policy.ts';
import { THREADS } from '../../text/en/threads.ts';
import { tell } from '../../text/tell.ts';
import { ThreadEnded } from './engineThread.ts';

/** A stop is noticed within this time, ms. */
const NOTICE = 15;

/**
 * @param isSilent the thread has said nothing for so long that it may be taken for ended
 * @throws what the yield point throws, ThreadEnded; what the work itself throws stays its own
 */
export async function whileListening(
  work: Promise<unknown>,
  yieldPoint: YieldPoint,
  isSilent: () => boolean,
): Promise<void> {
  const over = work.then(
    () => true,
    () => true,
  );
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<false>((resolve) => {
      timer = setTimeout(resolve, NOTICE, false);
    });
    const isOver = await Promise.race([over, patience]);
    clearTimeout(timer);
    await yieldPoint();
    if (isOver) return;
    if (isSilent()) throw new ThreadEnded(tell(THREADS.silent));
  }
}
