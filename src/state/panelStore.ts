/** Which of the page's secondary panels is open. */
import { createStore } from 'zustand/vanilla';

/** The panels, by the names that links use. */
export const PANELS = [
  ...(['speed', 'tables', 'write', 'examination'] as const),
  ...(['nineTables', 'lesson', 'counterexamples'] as const),
] as const;
export type PanelName = (typeof PANELS)[number];

export const panelStore = createStore<{ readonly open: PanelName | null }>(() => ({ open: null }));

export function openPanel(open: PanelName | null): void {
  panelStore.setState({ open });
}
