/** A typed word in letters of the data. */
import { vectorsOf } from '../../../src/tasks/packing.ts';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { composeWord } from '../../../src/tasks/letters/compose.ts';

/** Two writers; each picture says who wrote it and where: writer, example, cell. */
const picture = (writer: number, example: number, cell: number) => [writer, example, cell];
const word = (index: number, writer: number, targets: number[]) => ({
  index,
  targets: Uint8Array.from(targets),
  inputs: Uint8Array.from(targets.flatMap((_, cell) => picture(writer, index, cell))),
});
const data = {
  name: 'two hands',
  vocabulary: ['a', 'b', 'c', 'd'],
  packing: vectorsOf(3),
  examples: [word(0, 0, [0, 1, 0]), word(1, 1, [1, 2]), word(2, 1, [0])],
  writers: Int32Array.of(0, 1, 1),
};
const stream = (seed: number) => randomFromSeed(seed);

describe('composeWord', () => {
  it('takes every letter from the writer’s own hand', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const { inputs, borrowed } = composeWord(data, ['a', 'b', 'a'], 0, stream(seed));
      expect(borrowed).toEqual([]);
      expect([inputs[0], inputs[3], inputs[6]]).toEqual([0, 0, 0]);
      expect([...inputs.subarray(3, 6)]).toEqual(picture(0, 0, 1));
      seen.add([...inputs.subarray(0, 3)].join());
    }
    // Both of this writer's letters a turn up.
    expect(seen).toEqual(new Set(['0,0,0', '0,0,2']));
  });

  it('borrows a letter that the writer never wrote, and says where', () => {
    const { inputs, borrowed } = composeWord(data, ['c', 'a'], 0, stream(1));
    expect(borrowed).toEqual([0]);
    expect([...inputs.subarray(0, 3)]).toEqual(picture(1, 1, 1));
    expect(inputs[3]).toBe(0);
  });

  it('takes any hand where none is asked for', () => {
    const hands = new Set<number | undefined>();
    for (let seed = 0; seed < 40; seed++) hands.add(composeWord(data, ['b'], null, stream(seed)).inputs[0]);
    expect(hands).toEqual(new Set([0, 1]));
    expect(composeWord(data, ['b'], null, stream(0)).borrowed).toEqual([]);
  });

  it('gives the same word for the same numbers', () => {
    expect(composeWord(data, ['a', 'a'], null, stream(3))).toEqual(
      composeWord(data, ['a', 'a'], null, stream(3)),
    );
  });

  it('refuses letters that do not exist, by name', () => {
    expect(() => composeWord(data, ['a', 'é'], null, stream(1))).toThrow(
      new PlaygroundError('bad-setting', '“é” is no letter of two hands, which has abcd.'),
    );
    expect(() => composeWord(data, ['d'], null, stream(1))).toThrow(
      new PlaygroundError('bad-setting', 'two hands has no “d” anywhere.'),
    );
  });
});
