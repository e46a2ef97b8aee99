/** Which of the page's secondary panels is open. */
import { createStore } from 'zustand/vanilla';

export type PanelName = 'speed' | 'results' | 'examination' | 'nineTables';

export const panelStore = createStore<{ readonly open: PanelName | null }>(() => ({ open: null }));

export function openPanel(open: PanelName | null): void {
  panelStore.setState({ open });
}
