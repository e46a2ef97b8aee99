/** A run of an earlier visit that can go on: found when the page opens, offered until the reader decides. */
import { createStore } from 'zustand/vanilla';
import { forgetRun, keptRuns, type RunNote } from './keptRuns.ts';
import { idOf, leftStore } from './leftRuns.ts';
import { runId } from './runStore.ts';
import { openTabs, thisTab } from './thisTab.ts';

export interface OfferState {
  readonly offer: RunNote | null;
  /** When it was found, ms since 1970. */
  readonly foundAt: number;
}

export const offerStore = createStore<OfferState>(() => ({ offer: null, foundAt: 0 }));

/** True for a run that another open tab trains. */
export async function isElsewhere({ tab }: RunNote): Promise<boolean> {
  return tab !== (await thisTab()) && (await openTabs()).has(tab);
}

/** Offers the newest run that was kept and is nobody's: this tab's own first. @throws PlaygroundError `storage` */
export async function findOffer(): Promise<void> {
  const [notes, tab, open] = await Promise.all([keptRuns(), thisTab(), openTabs()]);
  const { past, future } = leftStore.getState();
  const id = runId();
  const here = new Set([...past, ...future].map((left) => left.id));
  if (id !== null) here.add(idOf(id));
  const free = notes.filter((note) => !here.has(note.id) && (note.tab === tab || !open.has(note.tab)));
  const offer = free.find((note) => note.tab === tab) ?? free[0] ?? null;
  offerStore.setState({ offer, foundAt: Date.now() });
}

/** Forgets the run that is offered; an earlier one may be offered then. @throws PlaygroundError `storage` */
export async function discardOffer(): Promise<void> {
  const { offer } = offerStore.getState();
  if (offer === null) return;
  offerStore.setState({ offer: null });
  await forgetRun(offer.id);
  await findOffer();
}
