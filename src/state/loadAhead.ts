/** Loads what comes apart from the page while it stands idle, so that a network that goes away later harms nothing. */
import { missingParts, part, type Part } from './part.ts';

/** The last of all: the browser is asked to keep every file of the page for visits without a network. */
const wholePage = part(async () => (await import('./keepPage.ts')).keepPage());

/** A piece is begun where the browser promises so many idle milliseconds. */
const ROOM = 20;
/** A page that is never idle for so long waits no longer, ms: training at full speed may leave no such gap. */
const PATIENCE = 4_000;

/** Where the browser has no notion of idleness (older Safari), a moment of rest stands for it. */
const whenIdle = (run: (room: number) => void): void => {
  if ('requestIdleCallback' in window)
    requestIdleCallback((deadline) => run(deadline.didTimeout ? Infinity : deadline.timeRemaining()), {
      timeout: PATIENCE,
    });
  else setTimeout(() => run(Infinity), 500);
};

/** One piece after another, each in an idle moment of its own; those that do not come are left to whoever asks for them. */
export function loadAhead(): void {
  const tried = new Set<Part<unknown>>();
  const go = (room: number): void => {
    // Pieces may bring pieces of their own: they are looked up every time.
    const missing = missingParts().filter((each) => !tried.has(each));
    const next = missing.find((each) => each !== wholePage) ?? missing[0];
    if (next === undefined) return;
    if (room < ROOM) whenIdle(go);
    else {
      tried.add(next);
      next
        .load()
        .catch(() => null)
        .finally(() => whenIdle(go));
    }
  };
  whenIdle(go);
  // What failed while there was no network is tried again as soon as there is one.
  addEventListener('online', loadAhead, { once: true });
}
