/** Which runs the browser keeps: no tab pushes out another one's, and there is an end to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import { withNote, type RunNote } from '../../../src/state/keptRuns.ts';

const note = (tab: string, id: string, keptAt: number): RunNote => ({
  ...{ id, tab, keptAt, updates: 1, settings: defaultSettings },
  data: { source: 'built-in', task: 'letters', name: 'letters', fingerprint: 'f' },
});

/** The index after tabs have kept their runs one after another. */
const after = (kept: readonly (readonly [tab: string, run: string])[]): readonly RunNote[] =>
  kept.reduce<readonly RunNote[]>(
    (notes, [tab, run], i) => withNote(notes, note(tab, `${tab}${run}`, i)).kept,
    [],
  );

describe('the runs that are kept', () => {
  test('of a tab are its newest three, whatever other tabs keep', () => {
    const [a, b] = [fc.constant('a'), fc.constant('b')];
    const run = fc.constantFrom('1', '2', '3', '4', '5');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(a, b), run), { minLength: 1, maxLength: 40 }), (list) => {
        const notes = after(list);
        for (const tab of ['a', 'b']) {
          const order = list.filter(([each]) => each === tab).map(([, name]) => `${tab}${name}`);
          const newest = [...new Set(order.reverse())].slice(0, 3);
          expect(notes.filter((each) => each.tab === tab).map(({ id }) => id)).toEqual(newest);
        }
      }),
    );
  });

  test('are twelve at most, the oldest goes, and what goes is named', () => {
    const tabs = Array.from({ length: 14 }, (_, i) => [`tab${i}`, ''] as const);
    expect(after(tabs).map(({ tab }) => tab)).toEqual(Array.from({ length: 12 }, (_, i) => `tab${13 - i}`));
    const { kept, gone } = withNote(after(tabs.slice(0, 12)), note('new', 'new', 99));
    expect(kept[0]?.id).toBe('new');
    expect(gone.map(({ id }) => id)).toEqual(['tab0']);
  });
});
