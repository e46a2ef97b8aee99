/** Ties what stands open to the browser's history: opening makes an entry, closing goes back over it, Back closes. */
import { isOverlay, panelStore, selectPanel, type Overlay, type PanelName } from './panelStore.ts';

/** What an entry of the history says of the page. */
interface Entry {
  /** What stands open there, the topmost last. */
  readonly open: readonly Overlay[];
  /** Entries right beneath that this page made by opening something. */
  readonly depth: number;
}

function readEntry(): Entry {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('open' in state) || !('depth' in state))
    return { open: [], depth: 0 };
  const { open, depth } = state;
  return {
    open: Array.isArray(open) ? open.filter(isOverlay) : [],
    depth: typeof depth === 'number' ? depth : 0,
  };
}

const beginsWith = (whole: readonly Overlay[], part: readonly Overlay[]): boolean =>
  part.every((overlay, i) => overlay === whole[i]);

/** On the way back to an earlier entry: nothing may be written until it is reached. */
let leaving = false;
/** What the address bar is to show there. */
let waiting: string | null = null;

/** Makes the history say what stands open. */
function follow(): void {
  if (leaving) return;
  const { open } = panelStore.getState();
  const entry = readEntry();
  const more = open.length - entry.open.length;
  if (more > 0 && beginsWith(open, entry.open)) {
    for (let count = entry.open.length + 1; count <= open.length; count++)
      history.pushState({ open: open.slice(0, count), depth: readEntry().depth + 1 } satisfies Entry, '');
  } else if (more < 0 && beginsWith(entry.open, open) && entry.depth > 0) {
    leaving = true;
    history.go(Math.max(more, -entry.depth));
  } else if (more !== 0 || !beginsWith(open, entry.open)) {
    history.replaceState({ open, depth: entry.depth } satisfies Entry, '');
  }
}

function arrive(): void {
  if (!leaving) {
    // The reader went back or forward.
    panelStore.setState({ open: readEntry().open });
    return;
  }
  leaving = false;
  if (waiting !== null) replaceAddress(waiting);
  waiting = null;
  follow();
}

/** Shows another address for the present entry. */
export function replaceAddress(address: string): void {
  if (leaving) waiting = address;
  else history.replaceState(history.state, '', address);
}

/** Opens what the address names, or what was open when the page was left at this entry; from then on both agree. */
export function startHistory(panel: PanelName | null): void {
  const { open } = readEntry();
  panelStore.setState({ open: selectPanel({ open }) === panel ? open : panel === null ? [] : [panel] });
  follow();
  panelStore.subscribe(follow);
  addEventListener('popstate', arrive);
}
