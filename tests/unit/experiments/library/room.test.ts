/** Who makes room in a full library: the oldest that the reader has said nothing of, and nobody else. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPinned, type LibraryNote } from '../../../../src/experiments/library/libraryNote.ts';
import { isNearlyFull, nextToGo, roomOf, withNote } from '../../../../src/experiments/library/room.ts';
import { notesOf } from '../../../support/libraryRuns.ts';

/** A library in any state, and one more run. */
const states = fc
  .array(
    fc.record({
      note: fc.constantFrom('', '', 'mine'),
      isRenamed: fc.boolean(),
      isBaseline: fc.boolean(),
      bytes: fc.integer({ min: 1, max: 50 }),
      weightBytes: fc.integer({ min: 0, max: 20 }),
      keptAt: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((facts) => {
    const notes = notesOf(facts.map((_, i) => String(i)));
    return facts.map((fact, i): LibraryNote => Object.assign({}, notes[i], fact));
  });

it('a run that is kept never costs one that is named, noted or pinned, and the library stays within its room', () => {
  fc.assert(
    fc.property(
      states,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 400 }),
      (all, runs, bytes) => {
        const [note, ...before] = all;
        if (note === undefined) return;
        const room = { runs, bytes };
        const kept = withNote(before, note, room);
        if (kept === null) {
          const pinned = [note, ...before.filter(isPinned)];
          expect(roomOf(pinned).runs > runs || roomOf(pinned).bytes > bytes).toBe(true);
          return;
        }
        expect(kept.notes).toContain(note);
        expect(kept.gone.filter(isPinned)).toEqual([]);
        expect(roomOf(kept.notes).runs).toBeLessThanOrEqual(runs);
        expect(roomOf(kept.notes).bytes).toBeLessThanOrEqual(bytes);
        expect(new Set([...kept.notes, ...kept.gone])).toEqual(new Set(all));
        // None went for nothing, and none before an older one.
        const last = kept.gone.at(-1);
        if (last)
          expect(
            roomOf([...kept.notes, last]).runs > runs || roomOf([...kept.notes, last]).bytes > bytes,
          ).toBe(true);
        const stay = kept.notes.filter((each) => each !== note && !isPinned(each));
        for (const gone of kept.gone)
          for (const each of stay) expect(each.keptAt).toBeGreaterThanOrEqual(gone.keptAt);
      },
    ),
  );
});

it('the run that goes next is told before', () => {
  const notes = notesOf(['a', 'b', 'c']);
  const [newest] = notesOf(['a', 'b', 'c', 'd']);
  const room = { runs: 3, bytes: 1e9 };
  expect(isNearlyFull(notes, room)).toBe(true);
  expect(isNearlyFull(notes.slice(1), room)).toBe(false);
  expect(nextToGo(notes)?.id).toBe('a');
  expect(newest && withNote(notes, newest, room)?.gone).toEqual([nextToGo(notes)]);
});

it('a run takes its own place again, however often it is kept', () => {
  const notes = notesOf(['a', 'b', 'c']);
  const again = { ...notes[1], updates: 99 } as LibraryNote;
  expect(withNote(notes, again, { runs: 3, bytes: 1e9 })).toEqual({ notes: notes.with(1, again), gone: [] });
});
