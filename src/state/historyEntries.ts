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

/** So many addresses are written at once within a while; others then keep a distance. Safari refuses the 101st within 30 s. */
const AT_ONCE = { addresses: 20, within: 30_000, pause: 500 } as const;

/** On the way back to an earlier entry: nothing may be written until it is reached. */
let leaving = false;
/** What the address bar is to show next. */
let due: string | null = null;
/** When the newest addresses were written, the oldest first, ms. */
let written: readonly number[] = [];
/** Runs while another address would come too soon. */
let resting: ReturnType<typeof setTimeout> | undefined;

/** Makes the history say what stands open. */
function follow(): void {
  if (leaving) return;
  writeDue();
  const { open } = panelStore.getState();
  const entry = readEntry();
  const more = open.length - entry.open.length;
  if (more > 0 && beginsWith(open, entry.open)) {
    for (let count = entry.open.length + 1; count <= open.length; count++)
      history.pushState({ open: open.slice(0, count), depth: readEntry().depth + 1 } satisfies Entry, '');
  } else if (more < 0 && beginsWith(entry.open, open) && entry.depth > 0) {
    // The entry beneath shows what the address was when something was opened over it.
    due = presentAddress();
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
  follow();
}

function writeDue(): void {
  if (due === null) return;
  history.replaceState(history.state, '', due);
  due = null;
  written = [...written, performance.now()].slice(-AT_ONCE.addresses);
}

/** Whether so many were written of late that the next one keeps a distance. */
const isBusy = (): boolean =>
  written.length === AT_ONCE.addresses && written.every((time) => time > performance.now() - AT_ONCE.within);

/** Shows another address for the present entry: at once, or, where many follow each other, the newest after a pause. */
export function replaceAddress(address: string): void {
  due = address;
  if (leaving || resting !== undefined) return;
  writeDue();
  if (!isBusy()) return;
  resting = setTimeout(() => {
    resting = undefined;
    if (due !== null) replaceAddress(due);
  }, AT_ONCE.pause);
}

/** The whole address as it is or will be in a moment. */
export const presentAddress = (): string => new URL(due ?? location.href, location.href).href;

/** Opens what the address names, or what was open when the page was left at this entry; from then on both agree. */
export function startHistory(panel: PanelName | null): void {
  const { open } = readEntry();
  panelStore.setState({ open: selectPanel({ open }) === panel ? open : panel === null ? [] : [panel] });
  follow();
  panelStore.subscribe(follow);
  addEventListener('popstate', arrive);
}
