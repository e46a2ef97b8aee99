/** No run is lost on the line of time, in whatever order the reader trains, begins, undoes and redoes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begin,
  NO_TIME,
  redo,
  TIMELINE_LIMIT,
  undo,
  type Left,
  type Timeline,
} from '../../../src/state/timeline.ts';

interface Run extends Left {
  readonly name: number;
  readonly updates: number;
}

interface World {
  readonly time: Timeline<Run>;
  readonly inView: Run;
  /** Runs begun so far. */
  readonly begun: number;
}

const fresh = (name: number): Run => ({ name, updates: 0, isEmpty: true });
const START: World = { time: NO_TIME, inView: fresh(0), begun: 1 };

type Act = 'train' | 'begin' | 'undo' | 'redo';

function after(world: World, act: Act): World {
  const { time, inView, begun } = world;
  switch (act) {
    case 'train':
      return { ...world, inView: { ...inView, updates: inView.updates + 1, isEmpty: false } };
    case 'begin':
      return { time: begin(time, inView), inView: fresh(begun), begun: begun + 1 };
    case 'undo': {
      const back = time.past.at(-1);
      return back === undefined ? world : { ...world, time: undo(time, inView), inView: back };
    }
    case 'redo': {
      const forth = time.future.at(-1);
      return forth === undefined ? world : { ...world, time: redo(time, inView), inView: forth };
    }
  }
}

const allOf = ({ time: { past, future }, inView }: World): Run[] => [...past, ...future, inView];
const trained = (world: World): string[] =>
  allOf(world)
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ name, updates }) => `${name} at ${updates}`)
    .sort();

const acts = fc.array(fc.constantFrom<Act>('train', 'begin', 'undo', 'redo'), { maxLength: 60 });

describe('the line of time', () => {
  test('keeps every run that learned something, as far as it came, until there are too many', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let world = START;
        for (const act of list) {
          const before = trained(world);
          world = after(world, act);
          if (act === 'train') expect(trained(world).length).toBeGreaterThanOrEqual(before.length);
          else if (before.length <= TIMELINE_LIMIT) expect(trained(world)).toEqual(before);
          expect(world.time.past.length + world.time.future.length).toBeLessThanOrEqual(2 * TIMELINE_LIMIT);
        }
        const names = allOf(world).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('leads back and forth: what was undone is redone exactly', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const world = list.reduce(after, START);
        if (world.time.past.length > 0) expect(after(after(world, 'undo'), 'redo')).toEqual(world);
        if (world.time.future.length > 0) expect(after(after(world, 'redo'), 'undo')).toEqual(world);
      }),
    );
  });

  test('has nothing to offer where nothing was learned', () => {
    expect(begin(NO_TIME, fresh(0))).toEqual(NO_TIME);
  });

  test('reaches every run that was left by undoing alone', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let world = after(list.reduce(after, START), 'begin');
        const wanted = new Set(trained(world));
        while (world.time.past.length > 0) {
          world = after(world, 'undo');
          wanted.delete(`${world.inView.name} at ${world.inView.updates}`);
        }
        expect([...wanted]).toEqual([]);
      }),
    );
  });
});
