/** How much the library holds, and which runs go to make room: never one that the reader has named, noted or pinned. */
import { isPinned, type LibraryNote } from './libraryNote.ts';

export interface Room {
  readonly runs: number;
  readonly bytes: number;
}

/** A browser's storage stands much more; a page that asks for little keeps it longer. */
export const LIBRARY_ROOM: Room = { runs: 200, bytes: 100_000_000 };

/** What some runs take. */
export const roomOf = (notes: readonly LibraryNote[]): Room => ({
  runs: notes.length,
  bytes: notes.reduce((sum, { bytes, weightBytes }) => sum + bytes + weightBytes, 0),
});

const fits = (notes: readonly LibraryNote[], room: Room): boolean => {
  const { runs, bytes } = roomOf(notes);
  return runs <= room.runs && bytes <= room.bytes;
};

/** The run that would go next, the oldest of those that may; null where there is none. */
export const nextToGo = (notes: readonly LibraryNote[]): LibraryNote | null =>
  notes
    .filter((note) => !isPinned(note))
    .reduce<LibraryNote | null>(
      (oldest, note) => (oldest === null || note.keptAt < oldest.keptAt ? note : oldest),
      null,
    );

/**
 * How many runs go to make room for so many more, and whether there is room for all, as far as their number tells.
 * @param keeps ids of runs that must not go
 */
export function madeRoom(
  notes: readonly LibraryNote[],
  more: number,
  keeps: ReadonlySet<string>,
  room = LIBRARY_ROOM,
): { readonly gone: number; readonly isEnough: boolean } {
  const over = Math.max(0, notes.length + more - room.runs);
  const free = notes.filter((note) => !isPinned(note) && !keeps.has(note.id)).length;
  return { gone: Math.min(over, free), isEnough: over <= free };
}

/**
 * The notes with one in its place or in front, and those that had to go; null where it finds no room.
 * @param keeps ids of runs that must not go for it
 */
export function withNote(
  notes: readonly LibraryNote[],
  note: LibraryNote,
  room = LIBRARY_ROOM,
  keeps: ReadonlySet<string> = new Set(),
): { readonly notes: readonly LibraryNote[]; readonly gone: readonly LibraryNote[] } | null {
  const known = notes.some(({ id }) => id === note.id);
  let kept = known ? notes.map((each) => (each.id === note.id ? note : each)) : [note, ...notes];
  const gone: LibraryNote[] = [];
  while (!fits(kept, room)) {
    const next = nextToGo(kept.filter(({ id }) => id !== note.id && !keeps.has(id)));
    if (next === null) return null;
    gone.push(next);
    kept = kept.filter((each) => each !== next);
  }
  return { notes: kept, gone };
}

/** So full that the next run may cost another one. */
export function isNearlyFull(notes: readonly LibraryNote[], room = LIBRARY_ROOM): boolean {
  const { runs, bytes } = roomOf(notes);
  const mean = runs === 0 ? 0 : bytes / runs;
  return runs >= room.runs || bytes + mean > room.bytes;
}
