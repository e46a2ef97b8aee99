/** JSON in slices says what JSON says: of any value, however long its lists are and whatever a text holds that looks like one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/sliced.ts';
import { jsonPieces } from '../../../src/experiments/jsonPieces.ts';
import { parseLongJson } from '../../../src/experiments/parseLongJson.ts';
import { sliceCount } from '../../support/sliceCount.ts';

const written = (value: unknown, inOrder = false): string => {
  const pieces: string[] = [];
  atOnce(jsonPieces(value, inOrder, (piece) => pieces.push(piece)));
  return pieces.join('');
};

/** The same with the names of all objects in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

/** So many numbers, with what JSON has for NaN among them. */
const numbers = (length: number): readonly (number | null)[] =>
  Array.from({ length }, (_, i) => (i % 97 === 5 ? null : -(i + 1) / 7));

/** An outcome as a value: what is read, or that nothing can be. */
const outcome = (read: () => unknown): unknown => {
  try {
    return { read: read() };
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : error;
  }
};
function expectSame(text: string): void {
  expect(outcome(() => atOnce(parseLongJson(text)))).toEqual(outcome(() => JSON.parse(text) as unknown));
}

describe('written in slices', () => {
  it('is what JSON.stringify writes, names as they stand or in order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        expect(written(value)).toBe(JSON.stringify(value));
        expect(written(value, true)).toBe(JSON.stringify(inOrder(value)));
      }),
    );
  });

  it('leaves out what is undefined, and ends a slice every so many entries', () => {
    const value = { b: undefined, a: [undefined, NaN], c: numbers(5_000) };
    expect(written(value)).toBe(JSON.stringify(value));
    expect(sliceCount(jsonPieces(value, false, () => undefined)).slices).toBeGreaterThan(5);
  });
});

describe('read in slices', () => {
  const long = numbers(20_000);

  it('is what JSON.parse reads', () => {
    for (const value of [
      { a: long },
      { a: { b: long, c: [{ d: long, e: long }] }, f: 1 },
      long,
      [long, long],
    ])
      for (const space of [0, 1]) expectSame(JSON.stringify(value, null, space));
    fc.assert(fc.property(fc.json(), (text) => expectSame(text)));
  });

  it('takes many slices for a long list', () => {
    const text = JSON.stringify({ a: long, b: 1 });
    const { value, slices } = sliceCount(parseLongJson(text));
    expect(value).toEqual({ a: long, b: 1 });
    expect(slices).toBeGreaterThan(text.length / 20_000);
  });

  it('is not misled by what looks like a list, nor by a mark of its own', () => {
    const list = JSON.stringify(long).slice(1, -1);
    const inText = `"loss":[${list}]`;
    for (const value of [
      { plugin: inText, a: long },
      { a: long, plugin: `\\${inText}` },
      { a: long, b: 'list apart 0' },
      { 'list apart 0': 1, a: long },
      { many: Array.from({ length: 100 }, () => ({ a: 1 })).concat([{ a: long } as never]) },
    ])
      expectSame(JSON.stringify(value));
    expectSame(`{"a":[${list}],"a":[${list}]}`);
  });

  it('refuses what JSON refuses, wherever in a list it stands', () => {
    const text = JSON.stringify({ a: long, b: long });
    for (const [where, what] of [
      [',', ',,'],
      [',', ';'],
      [']', ',]'],
      [']', ''],
      ['[', '[,'],
      ['null', 'nul'],
      ['null', '[1]'],
      ['null', '"text"'],
      ['}', ''],
    ] as const)
      for (const at of [text.indexOf(where), text.indexOf(where, text.length / 4), text.lastIndexOf(where)])
        if (at >= 0) expectSame(`${text.slice(0, at)}${what}${text.slice(at + where.length)}`);
  });
});
