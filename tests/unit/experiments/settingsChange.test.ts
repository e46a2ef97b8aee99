/** Changes of settings on the way are events, and a replay makes them again or says why it cannot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeRunFile,
  encodeRunFile,
  type RunEvent,
  type RunFile,
} from '../../../src/experiments/runFile.ts';
import { defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import {
  changeEvent,
  changesOf,
  scriptFrom,
  scriptOf,
  changesWithout,
} from '../../../src/experiments/settingsChange.ts';

const told = new Float32Array(40).fill(1);
const columns = { every: 1, loss: told, gradientNorm: told, evaluations: [], msPerStep: {} };
const runOf = (settings: Settings, events: readonly RunEvent[]): RunFile => ({
  ...{ format: 'searnn-run', version: 1, engine: '0.1.0', backend: 'wasm', adapter: 'SIMD' },
  ...{ data: { name: 'x', fingerprint: 'y' }, settings, events },
  contestants: settings.contestants.map(() => ({ updates: 40, seconds: 1, decoderCells: 1, ...columns })),
});

/** A run that changed its settings at these updates. */
function changedRun(changes: readonly (Partial<Settings> & { readonly after: number })[]): RunFile {
  let now = defaultSettings;
  const events = changes.flatMap(({ after, ...change }) => {
    const before = now;
    now = { ...now, ...change };
    return changeEvent(before, now, [after + 1, after]) ?? [];
  });
  return runOf(now, [{ at: 0, what: 'playing' }, ...events]);
}

describe('a change of settings', () => {
  it('is an event with its update, what was and what is', () => {
    const now = { ...defaultSettings, learningRate: 0.1, beam: 3 };
    expect(changeEvent(defaultSettings, now, [5, 4])).toEqual({
      at: 4,
      what: 'settings changed: learningRate 0.5 → 0.1, beam 1 → 3',
      updates: [5, 4],
      changed: { learningRate: [0.5, 0.1], beam: [1, 3] },
    });
    expect(changeEvent(now, { ...now }, [5, 4])).toBeNull();
    // What cannot change on the way is none.
    expect(changeEvent(now, { ...now, hidden: now.hidden + 1 }, [0, 0])).toBeNull();
  });

  it('survives the file', () => {
    const run = changedRun([{ after: 3, learningRate: 0.1 }]);
    expect(decodeRunFile(encodeRunFile(run))).toEqual(run);
  });

  it('is told by its words also where an earlier release wrote it, if training hangs on it', () => {
    const what = 'settings changed: learningRate 0.5 → 0.25, maxUpdates 0 → 9';
    expect(changesOf([{ at: 4, what }])).toEqual(['learningRate 0.5 → 0.25 after 4']);
    expect(changesOf([{ at: 4, what: 'settings changed: beam 1 → 5' }])).toEqual([]);
  });
});

describe('a replay', () => {
  const change = fc.record({
    learningRate: fc.constantFrom(0.5, 0.25, 0.1),
    evaluationInterval: fc.integer({ min: 1, max: 9 }),
    maxUpdates: fc.integer({ min: 0, max: 99 }),
  });

  it('begins as the run began, and ends as it ended', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (all) => {
        const run = changedRun(all.map((each, i) => ({ ...each, after: 1 + 2 * i })));
        const { settings, changes, problem } = scriptOf(run);
        expect(problem).toBeNull();
        // How far it goes is up to the last limit.
        expect(settings).toEqual({ ...defaultSettings, maxUpdates: run.settings.maxUpdates });
        expect(Object.assign({}, settings, ...changes.map((each) => each.settings))).toEqual(run.settings);
      }),
    );
  });

  it('goes on in the middle with what is in force there', () => {
    const script = scriptOf(
      changedRun([
        { after: 3, learningRate: 0.25 },
        { after: 7, learningRate: 0.1 },
      ]),
    );
    const middle = scriptFrom(script, [5, 5]);
    expect(middle.settings.learningRate).toBe(0.25);
    expect(middle.changes).toEqual([{ updates: [8, 7], settings: { learningRate: 0.1 } }]);
  });

  it('leaves alone what is set by other means', () => {
    const script = scriptOf(changedRun([{ after: 3, learningRate: 0.25, beam: 2 }]));
    expect(changesWithout(script.changes, ['learningRate'])).toEqual([
      { updates: [4, 3], settings: { beam: 2 } },
    ]);
    expect(changesWithout(script.changes, ['learningRate', 'beam'])).toEqual([]);
  });

  it('takes changes before the first update as settings of the start', () => {
    const event = changeEvent(defaultSettings, { ...defaultSettings, learningRate: 0.1 }, [0, 0]);
    const run = runOf({ ...defaultSettings, learningRate: 0.1 }, event ? [event] : []);
    expect(scriptOf(run)).toEqual({ settings: run.settings, changes: [], problem: null });
  });

  it('passes over what an event before the first update says of settings that cannot change later', () => {
    const event = { at: 0, what: 'settings changed: hidden 3 → 4', updates: [0, 0] };
    const run = changedRun([{ after: 3, learningRate: 0.1 }]);
    expect(scriptOf({ ...run, events: [event, ...run.events] })).toEqual(scriptOf(run));
  });

  it.each<[string, RunFile]>([
    [
      'an earlier release',
      runOf(defaultSettings, [{ at: 4, what: 'settings changed: learningRate 0.5 → 0.25' }]),
    ],
    [
      'do not lead to the settings',
      { ...changedRun([{ after: 3, learningRate: 0.1 }]), settings: defaultSettings },
    ],
    ['do not fit the rest', { ...changedRun([{ after: 3, learningRate: 0.1 }]), contestants: [] }],
    [
      'do not fit the rest',
      runOf(defaultSettings, [
        { at: 1, what: 'settings changed: hidden 3 → 4', updates: [1, 1], changed: { hidden: [3, 4] } },
      ]),
    ],
    ...(
      [
        { updates: [3, 1] },
        { updates: [3, 4] },
        { updates: [41, 40] },
        { updates: [9, 9] },
        { updates: [4] },
        { changed: undefined },
        { changed: {} },
        { changed: { learningRate: [0.5, 0.2] as const } },
      ] satisfies Partial<RunEvent>[]
    ).map((damage): [string, RunFile] => {
      const run = changedRun([
        { after: 3, learningRate: 0.1 },
        { after: 7, learningRate: 0.2 },
      ]);
      const events = run.events.map((event) => (event.at === 3 ? { ...event, ...damage } : event));
      return ['do not fit the rest', { ...run, events }];
    }),
    [
      'by the clock',
      ((run) => ({ ...run, settings: { ...run.settings, pacing: 'time' as const } }))(
        changedRun([{ after: 3, learningRate: 0.1 }]),
      ),
    ],
  ])('that cannot make the changes says why: %s', (why, run) => {
    const { settings, changes, problem } = scriptOf(run);
    expect(problem).toContain(why);
    expect([settings, changes]).toEqual([run.settings, []]);
  });
});
