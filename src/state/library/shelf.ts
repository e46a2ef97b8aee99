/** The library's index as the browser keeps it, and what each change makes of it; what was taken out can be put back. */
import {
  TEXT_LIMITS,
  noteOf,
  type LibraryNote,
  type RunLabel,
} from '../../experiments/library/libraryNote.ts';
import { LIBRARY_ROOM, withNote, type Room } from '../../experiments/library/room.ts';
import type { RunFile } from '../../experiments/runFile.ts';

/** Runs that were taken out together, and why; their points are kept until others are taken out. */
export interface Bin {
  readonly why: 'deleted' | 'room';
  readonly notes: readonly LibraryNote[];
}

export interface Shelf {
  /** Newest first. */
  readonly notes: readonly LibraryNote[];
  readonly bin: Bin | null;
}

export const EMPTY_SHELF: Shelf = { notes: [], bin: null };

/** What was kept. Written by this page as a whole: what is damaged is left out, and otherwise not looked into. */
export function readShelf(value: unknown): Shelf {
  const { notes, bin } = (value ?? EMPTY_SHELF) as { readonly notes?: unknown; readonly bin?: Bin | null };
  const list = Array.isArray(notes) ? (notes as readonly (Partial<LibraryNote> | null)[]) : [];
  return {
    notes: list.filter(
      (note): note is LibraryNote =>
        note?.id !== undefined && note.settings !== undefined && note.data !== undefined,
    ),
    bin: bin ?? null,
  };
}

/** A run to be kept. */
export interface Kept {
  readonly id: string;
  readonly keptAt: number;
  readonly run: RunFile;
  /** Of the weights that go with it, where they do. */
  readonly weightBytes?: number | undefined;
  /** What a file says of it. */
  readonly label?: RunLabel | undefined;
  /** Ids of runs that must not make room for it. */
  readonly keeps?: ReadonlySet<string>;
}

/** What came of keeping a run: it is there now, was there already, or has no room. */
export type Outcome = 'kept' | 'known' | 'no-room';

/**
 * The shelf with a run in its place, or in front. It takes the place of what was kept of it before only where it has come as far;
 * one that comes from a file (`isNew`) pushes nothing out and is no second copy of a run that is there.
 */
export function shelve(
  shelf: Shelf,
  { run, weightBytes, keeps, ...kept }: Kept,
  isNew = false,
  room: Room = LIBRARY_ROOM,
): { readonly shelf: Shelf; readonly note: LibraryNote | null; readonly outcome: Outcome } {
  const before = shelf.notes.find(({ id }) => id === kept.id);
  const found = noteOf(run, kept, shelf.notes);
  const note = weightBytes === undefined ? found : { ...found, weightBytes };
  const known: { readonly shelf: Shelf; readonly note: null; readonly outcome: Outcome } = {
    ...{ shelf, note: null, outcome: 'known' },
  };
  if (before !== undefined && (note.updates < before.updates || (isNew && note.updates === before.updates)))
    return known;
  if (isNew && shelf.notes.some(({ id, print }) => id !== note.id && print === note.print)) return known;
  const shelved = withNote(shelf.notes, note, room, keeps);
  if (shelved === null || (isNew && shelved.gone.length > 0))
    return { shelf, note: null, outcome: 'no-room' };
  const { notes, gone } = shelved;
  const bin: Bin | null = gone.length === 0 ? shelf.bin : { why: 'room', notes: gone };
  return { shelf: { notes, bin }, note, outcome: 'kept' };
}

/** Takes runs out. */
export function takeOut(shelf: Shelf, ids: ReadonlySet<string>): Shelf {
  const gone = shelf.notes.filter(({ id }) => ids.has(id));
  if (gone.length === 0) return shelf;
  return { notes: shelf.notes.filter((note) => !gone.includes(note)), bin: { why: 'deleted', notes: gone } };
}

/** Puts back what was taken out last; what had to make room then stays for good, as what the reader has named does. */
export function putBack({ notes, bin }: Shelf): Shelf {
  if (bin === null) return { notes, bin };
  const back = bin.notes
    .filter(({ id }) => !notes.some((note) => note.id === id))
    .map((note) => ({
      ...note,
      isRenamed: note.isRenamed || bin.why === 'room',
      isBaseline: note.isBaseline && !notes.some(({ isBaseline }) => isBaseline),
    }));
  return { notes: [...notes, ...back].sort((a, b) => b.keptAt - a.keptAt), bin: null };
}

/** What the reader may change. */
export type LabelChange = Partial<Pick<RunLabel, 'name' | 'note' | 'look' | 'isBaseline'>>;

/** Changes what is said of a run. A name that is empty or another run's is not taken: null. */
export function relabel(shelf: Shelf, id: string, change: LabelChange): Shelf | null {
  const name = change.name?.trim().slice(0, TEXT_LIMITS.name);
  if (name === '' || shelf.notes.some((note) => note.id !== id && note.name === name)) return null;
  const notes = shelf.notes.map((note) => {
    if (note.id !== id) return change.isBaseline === true ? { ...note, isBaseline: false } : note;
    const renamed = name !== undefined && name !== note.name;
    return {
      ...note,
      ...change,
      ...(renamed ? { name, isRenamed: true } : { name: note.name }),
      note: (change.note ?? note.note).slice(0, TEXT_LIMITS.note),
    };
  });
  return { ...shelf, notes };
}
