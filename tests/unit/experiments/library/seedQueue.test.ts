/** The queue of seeds: which runs it is of, how far they are, and which runs of the library are spared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../../../src/experiments/engineVersion.ts';
import { noteOf } from '../../../../src/experiments/library/libraryNote.ts';
import { canSpare, isWhole, maySpare } from '../../../../src/experiments/library/sameRun.ts';
import {
  namesTogether,
  nameTogether,
  queueName,
  rowName,
  seedName,
} from '../../../../src/experiments/library/seedNames.ts';
import { madeRoom, withNote } from '../../../../src/experiments/library/room.ts';
import {
  enginesFor,
  idsOf,
  isComplete,
  queuedRun,
  runsLeft,
  secondsFor,
  seedProgress,
  seedsFrom,
  type QueuedSeed,
  type SeedQueue,
} from '../../../../src/experiments/library/seedQueue.ts';
import { changeEvent } from '../../../../src/experiments/settingsChange.ts';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import { runFile } from '../../../support/libraryRuns.ts';

const queued = (seed: number): QueuedSeed => ({
  ...{ id: `q ${seed}`, name: seedName('quiet otter', seed), look: 3 },
  settings: { ...defaultSettings, maxUpdates: 100, seed },
});

const queue = (change: Partial<SeedQueue> = {}): SeedQueue => ({
  ...{ id: 'q', name: 'quiet otter', of: 'settings', source: 'built-in', runs: [3, 4, 5, 6].map(queued) },
  data: { name: 'tiny', fingerprint: 'f' },
  whole: new Map(),
  failures: new Map(),
  ...change,
});

describe('a queue of seeds', () => {
  it('counts up from the present seed, and ends at the largest that there is', () => {
    expect(seedsFrom(7, 3)).toEqual([7, 8, 9]);
    expect(seedsFrom(4_294_967_295, 3)).toEqual([4_294_967_293, 4_294_967_294, 4_294_967_295]);
  });

  it('knows its runs by name, those that were in the library by theirs', () => {
    const some = queue({ whole: new Map([['q 4', 'another']]), failures: new Map([['q 5', 'why']]) });
    expect(idsOf(some)).toEqual(['q 3', 'another', 'q 5', 'q 6']);
    expect(runsLeft(some)).toEqual([queued(3), queued(6)]);
    expect(some.runs.map(({ id }) => queuedRun(some, id))).toEqual(some.runs);
    expect(queuedRun(some, 'q 33')).toBeNull();
    expect(isComplete(some)).toBe(false);
    expect(isComplete(queue({ whole: new Map([3, 4, 5, 6].map((seed) => [`q ${seed}`, 'x'])) }))).toBe(true);
  });

  it('takes the cores that the run in view and the page leave, one at least, and no more than there are runs', () => {
    expect([1, 2, 3, 4, 8].map((cores) => enginesFor(cores, 5, false))).toEqual([1, 1, 1, 2, 5]);
    expect(enginesFor(16, 5, true)).toBe(1);
  });

  it('lasts as long as the engine that ends last, each taking the next run when it is free', () => {
    expect(secondsFor([20, 20, 20, 20, 20], 2)).toBe(60);
    expect(secondsFor([9, 1, 1, 1], 2)).toBe(9);
    expect(secondsFor([], 2)).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.integer({ min: 1, max: 8 }), (runs, engines) => {
        const all = runs.reduce((sum, each) => sum + each, 0);
        const lasts = secondsFor(runs, engines);
        expect(lasts).toBeGreaterThanOrEqual(Math.max(0, ...runs, all / engines) - 1e-9);
        // No engine waits while a run does.
        expect(lasts).toBeLessThanOrEqual(all / engines + Math.max(0, ...runs) + 1e-9);
      }),
    );
  });

  it('ends with its slowest run, and not before all updates are done at the pace of all', () => {
    const now = (seed: number, update: number, updatesPerSecond: number) =>
      [`q ${seed}`, { id: '', update, updatesPerSecond, letterError: null }] as const;
    const some = queue({ whole: new Map([['q 3', 'x']]), runs: [3, 4, 5].map(queued) });
    expect(seedProgress(some, new Map())).toEqual({
      ...{ whole: 1, failed: 0, total: 3 },
      secondsLeft: null,
    });
    const both = new Map([now(4, 50, 10), now(5, 50, 10)]);
    expect(seedProgress(some, both)).toMatchObject({ secondsLeft: 5 });
    const slow = new Map([now(4, 50, 1), now(5, 100, 99)]);
    expect(seedProgress(some, slow)).toMatchObject({ secondsLeft: 50 });
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }), (updates) => {
        const way = new Map(updates.map((update, i) => now(4 + i, update, 1)));
        const { secondsLeft } = seedProgress(queue({ runs: [4, 5, 6].map(queued) }), way);
        expect(secondsLeft).toBeCloseTo(100 - Math.min(...updates), 9);
      }),
    );
  });
});

describe('the room that a queue needs', () => {
  const note = (id: string, isBaseline = false) => ({
    ...noteOf(runFile({ seed: 3, maxUpdates: 2 }), { id, keptAt: 1 }, []),
    isBaseline,
  });
  const room = { runs: 3, bytes: 1e9 };

  it('costs the runs that are too many, as far as these may go', () => {
    const notes = [note('a'), note('b', true)];
    const none = new Set<string>();
    expect(madeRoom(notes, 1, none, room)).toEqual({ gone: 0, isEnough: true });
    expect(madeRoom(notes, 2, none, room)).toEqual({ gone: 1, isEnough: true });
    expect(madeRoom(notes, 3, none, room)).toEqual({ gone: 1, isEnough: false });
    expect(madeRoom(notes, 2, new Set(['a']), room)).toEqual({ gone: 0, isEnough: false });
  });

  it('is never made by runs of the queue itself', () => {
    const notes = [note('a'), note('b', true), note('c')];
    expect(withNote(notes, note('d'), room)?.gone.map(({ id }) => id)).toEqual(['a']);
    expect(withNote(notes, note('d'), room, new Set(['a']))?.gone.map(({ id }) => id)).toEqual(['c']);
    expect(withNote(notes, note('d'), room, new Set(['a', 'c']))).toBeNull();
  });
});

describe('names of seeds', () => {
  it('tell that they belong together, whatever that is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (name, seed) => {
        expect(nameTogether(seedName(name, seed))).toBe(name);
      }),
    );
    expect(namesTogether([seedName('a', 1), 'b', seedName('a', 2)])).toEqual(['a', 'b']);
    const row = rowName('a', 'learned');
    expect([row, seedName(row, 3), seedName('a', 3), 'a'].map(queueName)).toEqual(['a', 'a', 'a', 'a']);
  });
});

describe('a run of the library', () => {
  const run = runFile({ seed: 3, maxUpdates: 2 });
  const note = noteOf(run, { id: 'x', keptAt: 1 }, []);
  const wanted = (change: object, data = run.data) => ({
    settings: { ...run.settings, maxUpdates: note.updates, ...change },
    data,
  });

  it('spares another one of the same settings, seed, data and updates', () => {
    expect(maySpare(note, wanted({}))).toBe(true);
    for (const other of [{ seed: 4 }, { maxUpdates: note.updates + 1 }, { hidden: 9 }, { targetError: 0.1 }])
      expect(maySpare(note, wanted(other)), JSON.stringify(other)).toBe(false);
    expect(maySpare(note, wanted({}, { ...run.data, fingerprint: 'ffffffff', content: 'other' }))).toBe(
      false,
    );
  });

  it('spares it only where it was computed alike, went by its settings alone, and was read whole at its end', () => {
    const place = { backend: run.backend, adapter: run.adapter, engine: run.engine };
    expect(isWhole(run)).toBe(true);
    expect(canSpare(run, place)).toBe(true);
    expect(canSpare(run, { ...place, backend: 'webgpu' })).toBe(false);
    expect(canSpare(run, { ...place, engine: `${ENGINE_VERSION} of another day` })).toBe(false);
    const changed = changeEvent(run.settings, { ...run.settings, learningRate: 0.25 }, [1, 1]);
    if (changed === null) throw new Error('a change is an event');
    expect(canSpare({ ...run, events: [changed] }, place)).toBe(false);
    const short = run.contestants.map((each) => ({
      ...each,
      evaluations: each.evaluations.filter(({ words }) => words === 'sample'),
    }));
    expect(canSpare({ ...run, contestants: short }, place)).toBe(false);
  });
});
