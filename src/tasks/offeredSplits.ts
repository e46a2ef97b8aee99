/** The splits of a data set by name: each is made when it is first asked for, and kept. */
import { randomFromSeed } from '../base/random.ts';
import { PlaygroundError } from '../base/errors.ts';
import { SPLITS } from '../text/en/splits.ts';
import { fill, tell } from '../text/tell.ts';
import type { DataSet, Split, SplitChoice } from './task.ts';

/** Its label and help are messages, or told already. */
export type OfferedSplit = SplitChoice & { readonly make: () => Split };

/** @param name of the data set, for the message that says which splits it has */
export function offerSplits(
  name: string,
  offered: readonly OfferedSplit[],
): Pick<DataSet, 'splits' | 'split'> {
  const made = new Map<string, Split>();
  return {
    splits: offered.map(({ id, label, help }) => ({ id, label: fill(label, {}), help: fill(help, {}) })),
    split: (asked) => {
      const choice = offered.find(({ id }) => id === asked);
      if (!choice) {
        const ids = offered.map(({ id }) => id).join(', ');
        throw new PlaygroundError('bad-setting', tell(SPLITS.none, { asked, name, ids }));
      }
      const split = made.get(asked) ?? choice.make();
      made.set(asked, split);
      return split;
    },
  };
}

/** Of examples `first` … `first + count − 1`, those test of which `tests` says so by their place among them. */
export function splitRange(first: number, count: number, tests: (place: number) => boolean): Split {
  const all = Int32Array.from({ length: count }, (_, i) => first + i);
  return { train: all.filter((_, i) => !tests(i)), test: all.filter((_, i) => tests(i)) };
}

/** The order of the shuffled split: the same for every file of so many sentences, and for every run. */
const SHUFFLE = randomFromSeed(1).fork('shuffledTenth');

/** The splits of so many sentences, of which a tenth tests; `training` of them come before the last tenth. */
function tenths(count: number): {
  readonly training: number;
  readonly offered: readonly OfferedSplit[];
} {
  const training = Math.round(0.9 * count);
  return {
    training,
    offered: [
      {
        id: 'last-tenth',
        ...SPLITS.lastTenth,
        make: () => splitRange(0, count, (place) => place >= training),
      },
      {
        id: 'shuffled-tenth',
        ...SPLITS.shuffledTenth,
        make: () => {
          const test = new Set(SHUFFLE.permutation(count, 0).subarray(training));
          return splitRange(0, count, (place) => test.has(place));
        },
      },
    ],
  };
}

/** The split where not all stands in one file. */
export const SEPARATE: SplitChoice = { id: 'separate', ...SPLITS.separate };

/** What stands in files of its own beside what trains. */
export interface Separate<Item> {
  readonly heldOut?: readonly Item[] | undefined;
  /** Undefined: a part of what trains tests. */
  readonly test?: readonly Item[] | undefined;
}

/** All items, how many of the first ones make the vocabulary, and the split between them. */
export interface Divided<Item> {
  readonly items: readonly Item[];
  readonly training: number;
  readonly offered: readonly OfferedSplit[];
}

/** What stands in files of its own tests or is held out; where nothing tests, a tenth of the others does. */
export function divide<Item>(all: readonly Item[], separate?: Separate<Item>): Divided<Item> {
  const tenth = tenths(all.length);
  if (separate === undefined) return { items: all, ...tenth };
  const { heldOut = [], test } = separate;
  const training = test ? all.length : tenth.training;
  const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, i) => from + i);
  const [held, end] = [all.length, all.length + heldOut.length];
  const offered: OfferedSplit = {
    ...SEPARATE,
    make: () => ({
      train: range(0, training),
      ...(heldOut.length > 0 && { heldOut: range(held, end) }),
      test: test ? range(end, end + test.length) : range(training, all.length),
    }),
  };
  return { items: [...all, ...heldOut, ...(test ?? [])], training, offered: [offered] };
}
