/** The queue of seeds: which runs it is of, how far they are, and which runs of the library are spared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../../../src/experiments/engineVersion.ts';
import { noteOf } from '../../../../src/experiments/library/libraryNote.ts';
import { canSpare, isWhole, maySpare } from '../../../../src/experiments/library/sameRun.ts';
import { namesTogether, nameTogether, seedName } from '../../../../src/experiments/library/seedNames.ts';
import {
  enginesFor,
  idsOf,
  isComplete,
  runIdOf,
  secondsFor,
  seedOf,
  seedProgress,
  seedsFrom,
  seedsLeft,
  type SeedQueue,
} from '../../../../src/experiments/library/seedQueue.ts';
import { changeEvent } from '../../../../src/experiments/settingsChange.ts';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import { runFile } from '../../../support/libraryRuns.ts';

const queue = (change: Partial<SeedQueue> = {}): SeedQueue => ({
  ...{ id: 'q', name: 'quiet otter', look: 3, source: 'built-in', seeds: [3, 4, 5, 6] },
  settings: { ...defaultSettings, maxUpdates: 100 },
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
    const some = queue({ whole: new Map([[4, 'another']]), failures: new Map([[5, 'why']]) });
    expect(idsOf(some)).toEqual(['q seed 3', 'another', 'q seed 5', 'q seed 6']);
    expect(seedsLeft(some)).toEqual([3, 6]);
    expect(some.seeds.map((seed) => seedOf(some, runIdOf(some, seed)))).toEqual(some.seeds);
    expect(seedOf(some, 'q seed 33')).toBeNull();
    expect(isComplete(some)).toBe(false);
    expect(isComplete(queue({ whole: new Map([3, 4, 5, 6].map((seed) => [seed, 'x'])) }))).toBe(true);
  });

  it('takes the cores that the run in view and the page leave, one at least, and no more than there are runs', () => {
    expect([1, 2, 3, 4, 8].map((cores) => enginesFor(cores, 5, false))).toEqual([1, 1, 1, 2, 5]);
    expect(enginesFor(16, 5, true)).toBe(1);
    expect(secondsFor({ runs: 5, updates: 10, engines: 2 }, 2)).toBe(60);
  });

  it('ends with its slowest run, and not before all updates are done at the pace of all', () => {
    const now = (seed: number, update: number, updatesPerSecond: number) =>
      [seed, { id: '', update, updatesPerSecond, letterError: null }] as const;
    const some = queue({ whole: new Map([[3, 'x']]), seeds: [3, 4, 5] });
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
        const { secondsLeft } = seedProgress(queue({ seeds: [4, 5, 6] }), way);
        expect(secondsLeft).toBeCloseTo(100 - Math.min(...updates), 9);
      }),
    );
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
