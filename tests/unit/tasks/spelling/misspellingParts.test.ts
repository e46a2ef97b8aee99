/** Which misspellings train, are held out and test, what is left out, and what tells one list from another. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import type { Separate } from '../../../../src/tasks/offeredSplits.ts';
import { misspellingsDataSet, type Misspelt } from '../../../../src/tasks/spelling/misspellings.ts';
import { textOf } from '../../../../src/tasks/spelling/symbols.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

const entry = (right: string, ...wrong: readonly string[]): Misspelt => ({
  right,
  wrong: wrong.map((written) => ({ written, times: 1 })),
});
const LETTERS = Array.from('abcdefghijklmnopqrst');
const TWENTY = LETTERS.map((letter) => entry(`${letter}at`, `${letter}t`));
const dataOf = (list: readonly Misspelt[], separate?: Separate<Misspelt>) =>
  atOnce(misspellingsDataSet('list.txt', list, separate));
const rangeOf = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, i) => from + i);

describe('words of one list', () => {
  it('test as every tenth, and the split says so', () => {
    const data = dataOf(TWENTY);
    expect([data.name, data.task]).toEqual(['list.txt', 'spelling']);
    expect(data.splits).toEqual([
      {
        id: 'by-type',
        label: 'New words',
        help: 'Every tenth word tests with all its misspellings; no test word is ever seen in training.',
      },
    ]);
    const { train, ...others } = data.split('by-type');
    expect(others).toEqual({ test: Int32Array.of(9, 19) });
    expect(train).toEqual(rangeOf(0, 20).filter((i) => i % 10 !== 9));
    expect(data).not.toHaveProperty('leftOut');
    expect(data.packing).toEqual({ inputSize: 1, sourceTokens: 43, ending: { token: 42, cells: 21 } });
  });

  it('are one where a list names one again, or with a capital', () => {
    const again = LETTERS.map((letter) => entry(`${letter.toUpperCase()}at`, `${letter}a`));
    const data = dataOf([...TWENTY, ...again]);
    const right = (i: number) => textOf(at(data.examples, i).targets);
    const { train, test } = data.split('by-type');
    expect([...test].map(right)).toEqual(['jat', 'jat', 'tat', 'tat']);
    const trained = new Set([...train].map(right));
    expect([...test].filter((i) => trained.has(right(i)))).toEqual([]);
    expect([train.length, data.examples.length]).toEqual([36, 40]);
  });

  it('stand there as often as they were written', () => {
    const often = {
      right: 'zat',
      wrong: [
        { written: 'zt', times: 3 },
        { written: 'za', times: 1 },
      ],
    };
    const { examples } = dataOf([often, ...TWENTY]);
    expect(examples.slice(0, 5).map(({ inputs }) => textOf(inputs))).toEqual(['zt', 'zt', 'zt', 'za', 'at']);
    expect(examples.map(({ index }) => index)).toEqual([...Array(24).keys()]);
  });

  it('are left out with the reason where they are too long, on either side, or nobody misspelt them', () => {
    const [most, more] = ['x'.repeat(20), 'x'.repeat(21)];
    const data = dataOf([
      ...TWENTY,
      entry(most, most, more),
      { right: more, wrong: [{ written: 'short', times: 4 }] },
      entry('right'),
      entry('other'),
    ]);
    expect(data.examples).toHaveLength(21);
    expect(textOf(at(data.examples, 20).inputs)).toBe(most);
    expect(data.leftOut).toEqual([
      { count: 5, reason: 'more than 20 letters on a side' },
      { count: 2, reason: 'no misspelling' },
    ]);
  });

  it('must be twenty', () => {
    const nineteen = [...TWENTY.slice(1), entry('right'), entry('x'.repeat(21), 'y')];
    expect(() => dataOf(nineteen)).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message: 'list.txt has 19 words of up to 20 letters with a misspelling, but needs at least 20',
      }),
    );
  });

  it('are made into data in slices', () => {
    const list = Array.from({ length: 512 }, (_, i) => entry(`cat${i}`, 'kat'));
    // Words are brought together, and then made into examples.
    expect(sliceCount(misspellingsDataSet('long.txt', list)).slices).toBe(5);
  });
});

describe('lists of their own', () => {
  const [held, tests] = [[entry('held', 'hed'), entry('none')], [entry('test', 'tset', 'tst')]];
  const textsOf = (data: ReturnType<typeof dataOf>, part: Int32Array | undefined) =>
    Array.from(part ?? [], (i) => textOf(at(data.examples, i).inputs));

  it('are held out and test, while all of the first trains', () => {
    const data = dataOf(TWENTY, { heldOut: held, test: tests });
    expect(data.splits).toEqual([
      {
        id: 'separate',
        label: 'Files of their own',
        help: 'What tests, or is held out to choose on, stands in a file of its own; the vocabulary is of training alone.',
      },
    ]);
    const { train, heldOut, test } = data.split('separate');
    expect(train).toEqual(rangeOf(0, 20));
    expect(textsOf(data, heldOut)).toEqual(['hed']);
    expect(textsOf(data, test)).toEqual(['tset', 'tst']);
    // What is left out for want of misspellings is counted of what trains.
    expect(data).not.toHaveProperty('leftOut');
  });

  it('only test', () => {
    const { train, ...others } = dataOf(TWENTY, { test: tests }).split('separate');
    expect([train, others]).toEqual([rangeOf(0, 20), { test: Int32Array.of(20, 21) }]);
  });

  it('are only held out, while every tenth word tests', () => {
    const { train, heldOut, test } = dataOf(TWENTY, { heldOut: held }).split('separate');
    expect([train.length, heldOut, test]).toEqual([18, Int32Array.of(20), Int32Array.of(9, 19)]);
  });

  it('have what is too long in them left out, too', () => {
    const long = entry('x'.repeat(21), 'y');
    expect(dataOf(TWENTY, { heldOut: [long, ...held], test: [long, ...tests] }).leftOut).toEqual([
      { count: 2, reason: 'more than 20 letters on a side' },
    ]);
  });
});

describe('the fingerprint', () => {
  it('is that of each word and what was written for it, in order, and stays what it was', () => {
    const printOf = (...first: readonly Misspelt[]) => dataOf([...first, ...TWENTY]).fingerprint;
    const prints = [
      printOf(),
      printOf(entry('cat', 'kat')),
      printOf(entry('cat', 'kad')),
      printOf(entry('cad', 'kat')),
      printOf(entry('kat', 'cat')),
      printOf(entry('cat', 'kat', 'kat')),
    ];
    expect(new Set(prints).size).toBe(6);
    expect(printOf(entry('cat', 'kat'))).toBe(prints[1]);
    expect(dataOf(TWENTY).fingerprint).toBe('c3480c25');
  });
});
