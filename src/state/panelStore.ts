/** What stands open over the page: panels, the help, the sheet of settings. */
import { createStore } from 'zustand/vanilla';

/** The panels, by the names that links use. */
export const PANELS = [
  ...(['speed', 'tables', 'write', 'examination'] as const),
  ...(['nineTables', 'lesson', 'counterexamples', 'lecture', 'runs'] as const),
] as const;
export type PanelName = (typeof PANELS)[number];

/** Whatever opens over the page and takes the keyboard. */
export type Overlay = PanelName | 'help' | 'settings';

export interface PanelState {
  /** The topmost last. */
  readonly open: readonly Overlay[];
}

export const panelStore = createStore<PanelState>(() => ({ open: [] }));

const isPanel = (overlay: Overlay): overlay is PanelName => PANELS.some((name) => name === overlay);

/** True for the name of something that can stand open. */
export const isOverlay = (name: unknown): name is Overlay =>
  name === 'help' || name === 'settings' || PANELS.some((panel) => panel === name);

/** The panel in view. */
export const selectPanel = ({ open }: PanelState): PanelName | null => open.findLast(isPanel) ?? null;

/** Opens something on top of what is open; the help makes way. */
export function openOverlay(overlay: Overlay): void {
  panelStore.setState(({ open }) => ({
    open: [...open.filter((each) => each !== 'help' && each !== overlay), overlay],
  }));
}

/** Closes something and all that was opened on top of it; does nothing where it is not open. */
export function closeOverlay(overlay: Overlay): void {
  const { open } = panelStore.getState();
  const place = open.indexOf(overlay);
  if (place >= 0) panelStore.setState({ open: open.slice(0, place) });
}

/** Opens a panel, or closes (null) the one in view. */
export function openPanel(panel: PanelName | null): void {
  const inView = selectPanel(panelStore.getState());
  if (panel !== null) openOverlay(panel);
  else if (inView !== null) closeOverlay(inView);
}
