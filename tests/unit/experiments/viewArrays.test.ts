/** Every array of a table view crosses to the page and stands in files: none is forgotten, each has the length that it should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableView, WatchReport } from '../../../src/experiments/reports.ts';
import { misfitOfView, VIEW_ARRAYS } from '../../../src/experiments/viewArrays.ts';
import { arraysAsLists, viewSchema } from '../../../src/experiments/viewSchema.ts';
import { detached, watchBuffers } from '../../../src/worker/watchBuffers.ts';
import { arbitraryReport } from '../ui/arbitraryTrace.ts';

const S = 3;

/** Views that have all that a view may have, of T cells and V tokens. */
const fullReport: fc.Arbitrary<WatchReport & { readonly T: number; readonly V: number }> =
  arbitraryReport.map(({ word, views }) => {
    const T = word.targets.length;
    const whole = views.map((view): TableView => {
      const { finished, cost, referenceOut } = view;
      const attention = Float32Array.from({ length: T * S }, (_, i) => i / 8);
      return {
        ...view,
        attention,
        otherSide: { finished, cost: cost.map((each) => 1 - each), referenceOut },
      };
    });
    return { word, views: whole, T, V: (views[0]?.tried.length ?? 0) / T };
  });

/** The names of all arrays inside. */
const arraysIn = (value: object): string[] =>
  Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    if (ArrayBuffer.isView(part)) return [name];
    return typeof part === 'object' && part !== null ? arraysIn(part).map((each) => `${name}.${each}`) : [];
  });

describe('the arrays of a view', () => {
  it('have a row each', () => {
    fc.assert(
      fc.property(fullReport, ({ views }) => {
        for (const view of views)
          expect(
            arraysIn(view)
              .filter((name) => !name.includes('.'))
              .sort(),
          ).toEqual(Object.keys(VIEW_ARRAYS).sort());
      }),
      { numRuns: 5 },
    );
  });

  it('are copied and change hands, every one', () => {
    fc.assert(
      fc.property(fullReport, ({ word, views }) => {
        const before = structuredClone({ word, views });
        const copy = detached({ word, views });
        expect(copy).toEqual(before);
        expect(structuredClone(copy, { transfer: watchBuffers(copy) })).toEqual(before);
        const left = [copy.word, ...copy.views].flatMap((part) =>
          arraysIn(part).map((name) => [part, name] as const),
        );
        expect(left.length).toBe(2 + 2 * 14);
        // What was transferred is empty on this side.
        for (const [part, name] of left) expect(lengthAt(part, name), name).toBe(0);
        expect({ word, views }).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('come back from a file as they were', () => {
    fc.assert(
      fc.property(fullReport, ({ views }) => {
        for (const view of views) {
          const file: unknown = JSON.parse(JSON.stringify(view, arraysAsLists));
          const read = viewSchema.parse(file);
          expect(JSON.parse(JSON.stringify(read, arraysAsLists))).toEqual(file);
          expect(arraysIn(read).sort()).toEqual(arraysIn(view).sort());
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are told by name where they are too long', () => {
    fc.assert(
      fc.property(fullReport, ({ views: [view], T, V }) => {
        if (view === undefined) return;
        expect(misfitOfView(view, { T, V, S })).toBeNull();
        for (const name of arraysIn(view)) {
          const length = lengthAt(view, name);
          expect(misfitOfView(longer(view, name), { T, V, S })).toEqual({
            ...{ name, length: length + 1, wanted: length },
          });
        }
      }),
      { numRuns: 5 },
    );
  });
});

/** What stands under a name such as `otherSide.cost`. */
const partAt = (value: object, name: string): unknown =>
  name.split('.').reduce<unknown>((part, key) => Reflect.get(Object(part), key), value);

function lengthAt(value: object, name: string): number {
  const list = partAt(value, name);
  return ArrayBuffer.isView(list) && 'length' in list ? Number(list.length) : Number.NaN;
}

/** The view with one array longer by one. */
function longer(view: TableView, name: string): TableView {
  const changed = structuredClone(view);
  const [owner = '', key = ''] = name.includes('.') ? name.split('.') : ['', name];
  const part = owner === '' ? changed : partAt(changed, owner);
  if (typeof part !== 'object' || part === null) throw new Error(`${owner} holds no arrays`);
  const length = lengthAt(view, name) + 1;
  Reflect.set(
    part,
    key,
    partAt(view, name) instanceof Float32Array ? new Float32Array(length) : new Uint8Array(length),
  );
  return changed;
}
