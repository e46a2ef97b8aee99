/** What the page around a panel that stands alone may ask of it, and which page may. */

export type Asked = { readonly type: 'play' | 'pause' } | { readonly type: 'go'; readonly position: number };

/** Null: nothing of the contract. */
export function readAsked(data: unknown): Asked | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, position } = data as { readonly type?: unknown; readonly position?: unknown };
  if (type === 'searnn:play') return { type: 'play' };
  if (type === 'searnn:pause') return { type: 'pause' };
  const counts = typeof position === 'number' && Number.isSafeInteger(position) && position >= 1;
  return type === 'searnn:go' && counts ? { type: 'go', position } : null;
}

/** Whether a page may move the panel: one of its own origin, or the one that the link names. A page without an origin (`null`) may not. */
export const mayAct = (origin: string, own: string, named: string | null): boolean =>
  origin !== 'null' && (origin === own || origin === named);
