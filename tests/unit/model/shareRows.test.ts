/** Rows divided among threads: each is done, in whatever order and however late the others answer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SharedRollOut } from '../../../src/kernels/sharing.ts';
import { shareRows } from '../../../src/model/shareRows.ts';

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('every row is done, whatever the others do, and what they do in time is not done twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 3 }),
      // Turns until each answer comes, 0 for none at all.
      fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
      async (steps, threads, delays) => {
        const remaining = Int32Array.from(steps).sort().reverse();
        const [here, there] = [new Set<number>(), new Set<number>()];
        let asked = 0;
        let closed = false;
        const shared: SharedRollOut = {
          threads,
          give: async (thread, { cells }) => {
            expect(thread).toBeLessThan(threads);
            const delay = delays[asked++ % delays.length] ?? 0;
            for (let i = 0; i < delay; i++) await turn();
            return delay === 0 ? null : cells;
          },
          close: () => {
            closed = true;
          },
        };
        await shareRows(remaining, shared, {
          rowsOf: (first, end) => {
            const cells = Int32Array.from({ length: end - first }, (_, i) => first + i);
            return { cells, forced: cells, remaining: remaining.subarray(first, end) };
          },
          here: async (first, end) => {
            for (let row = first; row < end; row++) here.add(row);
            await turn();
          },
          keep: (first, end, tokens) => {
            expect([...tokens]).toEqual(Array.from({ length: end - first }, (_, i) => first + i));
            for (let row = first; row < end; row++) {
              expect(closed).toBe(false);
              there.add(row);
            }
          },
        });
        expect(closed).toBe(true);
        expect(new Set([...here, ...there]).size).toBe(remaining.length);
      },
    ),
  );
});
