/** Whether this browser keeps the page for use without a network, and whether a newer version of it is ready. */
import { createStore } from 'zustand/vanilla';

/** Why the page is not kept. */
export type WhyNot = 'insecure' | 'browser' | 'refused' | 'failed';

export type Kept =
  /** `single`: the page is one file, which keeps itself. */
  | { readonly kind: 'looking' | 'keeping' | 'single' }
  | { readonly kind: 'kept'; readonly bytes: number }
  | { readonly kind: 'not'; readonly why: WhyNot };

export interface OfflineState {
  readonly kept: Kept;
  /** `taking`: the reader has asked for it; `unkept`: but the run could not be kept, so the page stays as it is. */
  readonly update: 'none' | 'ready' | 'taking' | 'unkept';
  /** The reader wants to hear of the newer version later. */
  readonly later: boolean;
}

export const offlineStore = createStore<OfflineState>(() => ({
  kept: { kind: 'looking' },
  update: 'none',
  later: false,
}));

/** Tells that a newer version can be had; one that is being taken already stays so. */
export function offerUpdate(): void {
  if (offlineStore.getState().update === 'none') offlineStore.setState({ update: 'ready', later: false });
}
