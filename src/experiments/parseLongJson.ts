/** JSON in slices: long lists of numbers, which are nearly all of a long run's file, are read apart from the rest. */
import type { Sliced } from '../base/sliced.ts';

/** Characters of a list from which on it is read apart, and of one slice. */
const LONG = 16_384;
/** A list of more objects is not searched: each of them is short. */
const MANY = 64;
/** Stands for the i-th list meanwhile. */
const MARK = 'list apart ';

/** Where lists begin that an object holds. */
const LIST = /"\s*:\s*\[(?=[-\d\sn])/g;

/** Where a list's text stands. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Of the lists that are long, as far as no nested one tells. */
function longLists(text: string): readonly Place[] {
  const found: Place[] = [];
  LIST.lastIndex = 0;
  for (let match = LIST.exec(text); match !== null; match = LIST.exec(text)) {
    const start = LIST.lastIndex;
    const end = text.indexOf(']', start);
    if (end < 0) break;
    if (end - start < LONG) continue;
    found.push({ start, end });
    LIST.lastIndex = end;
  }
  return found;
}

/** The entries of a list, null where it is none. */
function* entriesOf(text: string, { start, end }: Place): Sliced<readonly unknown[] | null> {
  const entries: unknown[] = [];
  for (let from = start; from <= end;) {
    const comma = text.indexOf(',', from + LONG);
    const to = comma < 0 || comma > end ? end : comma;
    const piece = text.slice(from, to);
    try {
      const some = JSON.parse(`[${piece}]`) as readonly unknown[];
      // Nothing between two commas, or after the last one, is no entry.
      if (some.length === 0) return null;
      for (const each of some) entries.push(each);
    } catch {
      return null;
    }
    from = to + 1;
    yield;
  }
  return entries;
}

/** Puts the lists where their marks stand; false where one stands nowhere, or anything else twice. */
function putBack(value: unknown, lists: readonly (readonly unknown[])[]): boolean {
  let left = lists.length;
  const put = (holder: object): void => {
    if (Array.isArray(holder) && holder.length > MANY) return;
    for (const [name, each] of Object.entries(holder) as [string, unknown][]) {
      if (typeof each === 'object' && each !== null) put(each);
      else if (typeof each === 'string' && each.startsWith(MARK)) {
        Object.assign(holder, { [name]: lists[Number(each.slice(MARK.length))] });
        left--;
      }
    }
  };
  if (typeof value === 'object' && value !== null) put(value);
  return left === 0;
}

function* parseApart(text: string): Sliced<{ readonly value: unknown } | null> {
  const places = text.includes(MARK) ? [] : longLists(text);
  if (places.length === 0) return null;
  yield;
  const between = places.map(({ start }, i) => text.slice((places[i - 1]?.end ?? -1) + 1, start - 1));
  const rest = [
    ...between.map((piece, i) => `${piece}"${MARK}${i}"`),
    text.slice((places.at(-1)?.end ?? 0) + 1),
  ];
  let value: unknown;
  try {
    value = JSON.parse(rest.join(''));
  } catch {
    return null;
  }
  const lists: (readonly unknown[])[] = [];
  for (const place of places) {
    const list = yield* entriesOf(text, place);
    if (list === null) return null;
    lists.push(list);
  }
  return putBack(value, lists) ? { value } : null;
}

/** What `JSON.parse` makes of the text. @throws SyntaxError as it does */
export function* parseLongJson(text: string): Sliced<unknown> {
  const apart = yield* parseApart(text);
  return apart === null ? (JSON.parse(text) as unknown) : apart.value;
}
