/** The library of runs in this browser, shared by all tabs: every change is one step that no other tab comes between. */
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { KEEPING } from '../../text/en/keeping.ts';
import { LIBRARY } from '../../text/en/library.ts';
import type { RunSnapshot } from '../../worker/protocol.ts';
import { kept, revise, type Changes, type KeptName } from '../browserStorage.ts';
import { note as tellNote } from '../noticeStore.ts';
import { libraryStore } from './libraryStore.ts';
import { listed } from '../../text/numbers.ts';
import {
  putBack,
  readShelf,
  relabel,
  shelve,
  takeOut,
  type Kept,
  type LabelChange,
  type Outcome,
  type Shelf,
} from './shelf.ts';

/** A message. */
const WHAT = LIBRARY.what;

const runName = (id: string): KeptName => `library ${id}`;
const weightsName = (id: string): KeptName => `library-weights ${id}`;

/** Absent in old browsers: tabs then look again when they are looked at. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('searnn-library') : null;

function show(shelf: Shelf): void {
  libraryStore.setState({ ...shelf, isKept: true });
}

/** Looks up what is kept. @throws PlaygroundError `storage` */
export async function readLibrary(): Promise<readonly LibraryNote[]> {
  try {
    const shelf = readShelf(await kept('library', WHAT));
    show(shelf);
    return shelf.notes;
  } catch (error) {
    libraryStore.setState({ isKept: false });
    throw error;
  }
}

let following = false;

/** From now on the page knows what other tabs change. */
export function followLibrary(): void {
  if (following) return;
  following = true;
  const look = (): void => void readLibrary().catch(() => null);
  if (channel) channel.onmessage = look;
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
}

/** One step: a change of the index, and what is put beside it. Points that the index and its bin name no longer go. */
async function change(
  make: (shelf: Shelf) => { readonly shelf: Shelf; readonly puts?: Changes },
  what: string = WHAT,
): Promise<void> {
  // Written inside `revise`, where the compiler does not look.
  let made = null as Shelf | null;
  try {
    await revise(['library'], what, ([value]): Changes => {
      const before = readShelf(value);
      const { shelf, puts = [] } = make(before);
      made = shelf;
      const all = ({ notes, bin }: Shelf) => [...notes, ...(bin?.notes ?? [])].map(({ id }) => id);
      const named = new Set(all(shelf));
      const gone = all(before).filter((id) => !named.has(id));
      return [
        ['library', shelf],
        ...puts,
        ...gone.flatMap((id) => [[runName(id), undefined] as const, [weightsName(id), undefined] as const]),
      ];
    });
  } catch (error) {
    libraryStore.setState({ isKept: false });
    throw error;
  }
  if (made !== null) show(made);
  channel?.postMessage(null);
}

/** Where a run stands, to be kept with it. */
export interface Weights {
  readonly snapshot: RunSnapshot;
  readonly bytes: number;
}

/** Keeps a run; newer weights take the place of those that are kept with it. @throws PlaygroundError `storage` */
export async function keepRunFile(
  run: Kept,
  isNew = false,
  weights: Weights | null = null,
): Promise<Outcome> {
  // Written inside `change`, where the compiler does not look.
  let outcome = 'known' as Outcome;
  let gone: readonly string[] = [];
  await change(
    (before) => {
      const wanted = before.notes.some(({ id, weightBytes }) => id === run.id && weightBytes > 0);
      const newer = wanted ? weights : null;
      const shelved = shelve(before, newer ? { ...run, weightBytes: newer.bytes } : run, isNew);
      outcome = shelved.outcome;
      const { bin } = shelved.shelf;
      gone = bin === before.bin ? [] : (bin?.notes.map(({ name }) => name) ?? []);
      const puts: Changes = [
        [runName(run.id), run.run],
        ...(newer ? [[weightsName(run.id), newer.snapshot] as const] : []),
      ];
      return { shelf: shelved.shelf, puts: outcome === 'kept' ? puts : [] };
    },
    // Where a run cannot be kept one sentence says so, whoever is to keep it.
    isNew ? WHAT : KEEPING.run,
  );
  if (gone.length > 0) tellNote(sayOfAny(LIBRARY.gone, { names: listed(gone), count: gone.length }));
  return outcome;
}

/** @throws PlaygroundError `storage` */
export const deleteRuns = (ids: ReadonlySet<string>): Promise<void> =>
  change((shelf) => ({ shelf: takeOut(shelf, ids) }));

/** @throws PlaygroundError `storage` */
export const undoDelete = (): Promise<void> => change((shelf) => ({ shelf: putBack(shelf) }));

/** False where the name is empty or another run's. @throws PlaygroundError `storage` */
export async function labelRun(id: string, changed: LabelChange): Promise<boolean> {
  let taken = false as boolean;
  await change((before) => {
    const shelf = relabel(before, id, changed);
    taken = shelf !== null;
    return { shelf: shelf ?? before };
  });
  return taken;
}

/** Keeps weights with a run, or (null) no longer. @throws PlaygroundError `storage` */
export const keepWeights = (id: string, weights: RunSnapshot | null, weightBytes: number): Promise<void> =>
  change((shelf) => ({
    shelf: {
      ...shelf,
      notes: shelf.notes.map((note) => (note.id === id ? { ...note, weightBytes } : note)),
    },
    puts: [[weightsName(id), weights ?? undefined]],
  }));

/** A run with all its points; null where it is kept no longer. @throws PlaygroundError `storage` */
export async function runOf(id: string): Promise<RunFile | null> {
  const value = await kept(runName(id), WHAT);
  // Written by this page as a whole.
  return typeof value === 'object' && value !== null && 'contestants' in value ? (value as RunFile) : null;
}

/** @throws PlaygroundError `storage` */
export async function weightsOf(id: string): Promise<RunSnapshot | null> {
  const value = await kept(weightsName(id), WHAT);
  // Written by this page as a whole.
  return typeof value === 'object' && value !== null && 'record' in value ? (value as RunSnapshot) : null;
}
