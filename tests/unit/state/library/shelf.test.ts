/** The library’s index: a run has one place, what is taken out can be put back, and names are each run’s own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kept, Shelf } from '../../../../src/state/library/shelf.ts';
import {
  EMPTY_SHELF,
  putBack,
  readShelf,
  relabel,
  shelve,
  takeOut,
} from '../../../../src/state/library/shelf.ts';
import { runFile } from '../../../support/libraryRuns.ts';

const kept = (id: string, updates = 4, seed = Number(id)): Kept => ({
  ...{ id, keptAt: 1000 + Number(id), run: runFile({ seed }, updates) },
});
const shelfOf = (ids: readonly string[]): Shelf =>
  ids.reduce<Shelf>((shelf, id) => shelve(shelf, kept(id)).shelf, EMPTY_SHELF);
const idsOf = ({ notes }: Shelf): readonly string[] => notes.map(({ id }) => id);

describe('the library', () => {
  test('has one place for a run, however often it pauses, and never goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 9 })), { maxLength: 20 }),
        (all) => {
          const shelf = all.reduce<Shelf>(
            (before, [id, updates]) => shelve(before, kept(id, updates)).shelf,
            EMPTY_SHELF,
          );
          expect(new Set(idsOf(shelf)).size).toBe(shelf.notes.length);
          for (const { id, updates } of shelf.notes)
            expect(updates).toBe(Math.max(...all.filter(([each]) => each === id).map(([, done]) => done)));
        },
      ),
    );
  });

  test('counts the same run of two files once, and pushes nothing out for a file', () => {
    const shelf = shelfOf(['1', '2']);
    expect(shelve(shelf, { ...kept('1'), id: 'file' }, true)).toMatchObject({ outcome: 'known', shelf });
    expect(shelve(shelf, kept('2'), true).outcome).toBe('known');
    expect(shelve(shelf, kept('2', 9), true).outcome).toBe('kept');
    expect(shelve(shelf, kept('3'), true, { runs: 2, bytes: 1e9 })).toMatchObject({
      outcome: 'no-room',
      shelf,
    });
    expect(shelve(shelf, kept('3'), false, { runs: 2, bytes: 1e9 })).toMatchObject({
      outcome: 'kept',
      shelf: { bin: { why: 'room', notes: [{ id: '1' }] } },
    });
  });

  test('gives back what was taken out, as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 99 }).map(String)), fc.func(fc.boolean()), (ids, isOut) => {
        const shelf = shelfOf(ids);
        const out = takeOut(shelf, new Set(ids.filter((id) => isOut(id))));
        expect(idsOf(out)).toEqual(idsOf(shelf).filter((id) => !isOut(id)));
        expect(new Set(putBack(out).notes)).toEqual(new Set(shelf.notes));
      }),
      { numRuns: 30 },
    );
  });

  test('keeps for good what had to make room and was put back', () => {
    const full = shelve(shelfOf(['1', '2']), kept('3'), false, { runs: 2, bytes: 1e9 }).shelf;
    const back = putBack(full);
    expect(idsOf(back)).toEqual(['3', '2', '1']);
    expect(shelve(back, kept('4'), false, { runs: 2, bytes: 1e9 }).shelf.notes.map(({ id }) => id)).toEqual([
      '4',
      '1',
    ]);
  });

  test('has one baseline, names of their own, and none that is empty', () => {
    const shelf = shelfOf(['1', '2']);
    const pinned = relabel(relabel(shelf, '1', { isBaseline: true }) ?? shelf, '2', { isBaseline: true });
    expect(pinned?.notes.map(({ isBaseline }) => isBaseline)).toEqual([true, false]);
    expect(relabel(shelf, '1', { name: shelf.notes[0]?.name ?? '' })).toBeNull();
    expect(relabel(shelf, '1', { name: '  ' })).toBeNull();
    expect(relabel(shelf, '1', { name: ' mine ' })?.notes[1]).toMatchObject({
      name: 'mine',
      isRenamed: true,
    });
    expect(relabel(shelf, '1', { note: 'slow' })?.notes[1]).toMatchObject({ note: 'slow', isRenamed: false });
  });

  test('leaves out what is damaged', () => {
    expect(readShelf(undefined)).toEqual(EMPTY_SHELF);
    expect(readShelf({ notes: 'all' })).toEqual(EMPTY_SHELF);
    const shelf = shelfOf(['1', '2']);
    expect(readShelf({ ...shelf, notes: [null, {}, ...shelf.notes] })).toEqual(shelf);
  });
});
