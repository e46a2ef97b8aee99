/** Keeps the screen awake while training runs and the page is in view. */

let wanted = false;
let lock: WakeLockSentinel | null = null;

async function update(): Promise<void> {
  const hold = wanted && document.visibilityState === 'visible';
  if (hold && (lock === null || lock.released)) {
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      lock = null; // Refused (battery, policy) or unknown here: training goes on, the screen may sleep.
    }
    if (!wanted) await update();
  } else if (!hold && lock !== null) {
    const held = lock;
    lock = null;
    await held.release();
  }
}

document.addEventListener('visibilitychange', () => void update());

/** Says whether the screen should stay awake. */
export function keepAwake(on: boolean): void {
  if (wanted === on) return;
  wanted = on;
  void update();
}
