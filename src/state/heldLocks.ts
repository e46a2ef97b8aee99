/** What tabs of this page hold. */

/** Null where nobody can tell: browsers have no locks on pages that are not served securely, and refuse them where storage is blocked. */
export async function heldLocks(): Promise<readonly LockInfo[] | null> {
  if (!('locks' in navigator)) return null;
  const found = await navigator.locks.query().catch(() => null);
  return found && (found.held ?? []);
}
