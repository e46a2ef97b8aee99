/** Locks of tabs where the browser refuses them: nobody can tell, and nothing waits for ever. */
import { afterEach, expect, it, vi } from 'vitest';
import { heldLocks } from '../../../src/state/heldLocks.ts';
import { alone, isWorkedOn } from '../../../src/state/queue/alone.ts';
import { openTabs, thisTab } from '../../../src/state/thisTab.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['there are none', {}],
  [
    'storage is blocked',
    {
      locks: {
        query: () => Promise.reject(new Error('blocked')),
        request: () => Promise.reject(new Error('blocked')),
      },
    },
  ],
])('where %s, work is done, no tab is known to work, and this one has a name', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('addEventListener', () => undefined);
  expect(await heldLocks()).toBeNull();
  const work = vi.fn(() => Promise.resolve());
  await alone('seeds', work);
  expect(work).toHaveBeenCalledOnce();
  expect(await isWorkedOn('seeds')).toBe(false);
  expect(await openTabs()).toEqual(new Set());
  expect(await thisTab()).toMatch(/^[\d-]+$/);
});
