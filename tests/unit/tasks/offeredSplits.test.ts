/** Splits by name: made once, and exactly the examples that they say. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { divide, offerSplits, splitRange } from '../../../src/tasks/offeredSplits.ts';
import type { Split } from '../../../src/tasks/task.ts';

const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, i) => from + i);
const items = (count: number, word = 'item') => Array.from({ length: count }, (_, i) => `${word} ${i}`);

describe('splits by name', () => {
  const offered = ['one', 'two'].map((id) => ({ id, label: `L ${id}`, help: `H ${id}` }));
  it('are listed, and made when they are first asked for', () => {
    const made: string[] = [];
    const split: Split = { train: range(0, 1), test: range(1, 2) };
    const { splits, split: splitOf } = offerSplits(
      'a.txt',
      offered.map((each) => ({ ...each, make: () => (made.push(each.id), { ...split }) })),
    );
    expect(splits).toEqual(offered);
    expect(made).toEqual([]);
    expect(splitOf('two')).toEqual(split);
    expect(splitOf('two')).toBe(splitOf('two'));
    expect(made).toEqual(['two']);
    expect(() => splitOf('three')).toThrow(
      new PlaygroundError('bad-setting', 'split is "three", but in a.txt only one, two can be chosen'),
    );
  });
});

it('a range is split by place in it', () => {
  expect(splitRange(10, 5, (place) => place === 0 || place === 3)).toEqual({
    train: Int32Array.of(11, 12, 14),
    test: Int32Array.of(10, 13),
  });
});

describe('items of one file', () => {
  it('offer a tenth that tests, the last one or one drawn from all', () => {
    const all = items(26);
    const { items: same, training, offered } = divide(all);
    expect([same, training]).toEqual([all, 23]);
    expect(offered.map(({ id, label, help }) => [id, label, help])).toEqual([
      ['last-tenth', 'Last tenth', 'The last tenth of the sentences tests, those before it train.'],
      [
        'shuffled-tenth',
        'Shuffled tenth',
        'A tenth of the sentences, drawn from all over the file, tests: for files that are sorted. Always the same ones; which words are known is told by the first nine tenths of the file, as with the last tenth.',
      ],
    ]);
    expect(offered[0]?.make()).toEqual({ train: range(0, 23), test: range(23, 26) });
  });

  it('are always shuffled in the same way', () => {
    const tested = [2, 8, 27, 28];
    const shuffled = divide(items(40)).offered[1]?.make();
    expect(shuffled).toEqual({
      train: range(0, 40).filter((i) => !tested.includes(i)),
      test: Int32Array.from(tested),
    });
  });
});

describe('items of files of their own', () => {
  const separate = (more: Parameters<typeof divide<string>>[1]) => {
    const { items: all, training, offered } = divide(items(20), more);
    return { all, training, offered: offered.map(({ id }) => id), split: offered[0]?.make() };
  };

  it('are held out and test, behind those that train', () => {
    const [heldOut, test] = [items(3, 'held'), items(2, 'test')];
    expect(separate({ heldOut, test })).toEqual({
      ...{ all: [...items(20), ...heldOut, ...test], training: 20, offered: ['separate'] },
      split: { train: range(0, 20), heldOut: range(20, 23), test: range(23, 25) },
    });
  });

  it('only test', () => {
    expect(separate({ test: items(2, 'test') })).toEqual({
      ...{ all: [...items(20), ...items(2, 'test')], training: 20, offered: ['separate'] },
      split: { train: range(0, 20), test: range(20, 22) },
    });
  });

  it('are only held out, while the last tenth of the others tests', () => {
    expect(separate({ heldOut: items(3, 'held') })).toEqual({
      ...{ all: [...items(20), ...items(3, 'held')], training: 18, offered: ['separate'] },
      split: { train: range(0, 18), heldOut: range(20, 23), test: range(18, 20) },
    });
    expect(separate({})).toEqual({
      ...{ all: items(20), training: 18, offered: ['separate'] },
      split: { train: range(0, 18), test: range(18, 20) },
    });
  });

  it('may have nothing to test with', () => {
    expect(separate({ test: [] }).split).toEqual({ train: range(0, 20), test: range(0, 0) });
  });
});
