/** The JSON text of a value in slices: that of a long run is the work of many frames of the page. */
import type { Sliced } from '../base/sliced.ts';

/** Entries of a list that are one slice: far less than a frame of the page takes. */
const ENTRIES = 512;

/** Hears the text piece by piece. */
type Take = (piece: string) => void;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** The names with what they hold, as JSON tells them: without what is undefined. */
function entriesOf(value: object, inOrder: boolean): readonly (readonly [string, unknown])[] {
  const all = Object.entries(value).filter(([, each]) => each !== undefined);
  if (!inOrder) return all;
  // An object's own order: whole numbers first.
  return Object.entries(Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function* listPieces(list: readonly unknown[], inOrder: boolean, take: Take): Sliced<void> {
  take('[');
  if (list.every(isPlain)) {
    for (let start = 0; start < list.length; start += ENTRIES) {
      const some = JSON.stringify(list.slice(start, start + ENTRIES));
      take(`${start === 0 ? '' : ','}${some.slice(1, -1)}`);
      yield;
    }
  } else {
    for (const [i, each] of list.entries()) {
      if (i > 0) take(',');
      yield* jsonPieces(each ?? null, inOrder, take);
      yield;
    }
  }
  take(']');
}

/**
 * What `JSON.stringify` says of plain data.
 * @param inOrder whether names stand in their order instead of as they were put
 */
export function* jsonPieces(value: unknown, inOrder: boolean, take: Take): Sliced<void> {
  if (Array.isArray(value)) {
    yield* listPieces(value, inOrder, take);
    return;
  }
  if (typeof value !== 'object' || value === null) {
    take(JSON.stringify(value));
    return;
  }
  take('{');
  for (const [i, [name, each]] of entriesOf(value, inOrder).entries()) {
    take(`${i === 0 ? '' : ','}${JSON.stringify(name)}:`);
    yield* jsonPieces(each, inOrder, take);
  }
  take('}');
}
