/** Which tab this is, so that of two tabs none takes the other's run for its own; a reload stays the same tab. */
import { heldLocks } from './heldLocks.ts';

const KEY = 'searnn-tab';
const PREFIX = 'searnn-tab ';

/** Works without `randomUUID` too, which browsers offer on pages that are served securely only. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // Storage is blocked: a reload counts as another tab.
  }
}

function remember(tab: string): void {
  try {
    sessionStorage.setItem(KEY, tab);
  } catch {
    // As above.
  }
}

/** Holds the tab's name until the page is left. False: another page holds it, such as the one this was duplicated from. */
async function claim(tab: string): Promise<boolean> {
  // Where nobody can tell, it is ours.
  if ((await heldLocks()) === null) return true;
  return new Promise((resolve) => {
    void navigator.locks.request(PREFIX + tab, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null) return;
      // Held no longer once the page is hidden for good: the next one in this tab goes on from there.
      return new Promise<void>((release) => addEventListener('pagehide', () => release(), { once: true }));
    });
  });
}

async function claimTab(): Promise<string> {
  const before = remembered();
  if (before !== null && (await claim(before))) return before;
  const tab = newId();
  await claim(tab);
  remember(tab);
  return tab;
}

let claimed: Promise<string> | null = null;

/** This tab's name, claimed when it is first asked for. */
export function thisTab(): Promise<string> {
  if (claimed === null)
    addEventListener('pageshow', ({ persisted }) => {
      // Back from the browser's cache of pages, this one is in use again.
      if (persisted) claimed = claimTab();
    });
  return (claimed ??= claimTab());
}

/** The tabs that are open, this one included. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const held = await heldLocks();
  return new Set(held?.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}
