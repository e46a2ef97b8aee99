/** Keeps the screen awake while training runs and the page is in view. */

/** What keeps the screen awake: the page's run, the queue behind the paper's tables, that of seeds. */
export type Awake = 'run' | 'tables' | 'seeds';

const reasons = new Set<Awake>();
let lock: WakeLockSentinel | null = null;

async function update(): Promise<void> {
  const hold = reasons.size > 0 && document.visibilityState === 'visible';
  if (hold && (lock === null || lock.released)) {
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      lock = null; // Refused (battery, policy) or unknown here: training goes on, the screen may sleep.
    }
    if (reasons.size === 0) await update();
  } else if (!hold && lock !== null) {
    const held = lock;
    lock = null;
    await held.release();
  }
}

document.addEventListener('visibilitychange', () => void update());

/** Says whether the screen should stay awake for this. */
export function keepAwake(reason: Awake, on: boolean): void {
  if (reasons.has(reason) === on) return;
  if (on) reasons.add(reason);
  else reasons.delete(reason);
  void update();
}
