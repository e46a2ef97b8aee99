/** Keeps a part of the training words out of training, to choose on: test words choose nothing. */
import type { RandomStream } from '../base/random.ts';
import type { Split } from '../tasks/task.ts';

/** A split whose training part is divided; indices into `DataSet.examples`. */
export interface DividedSplit extends Split {
  readonly heldOut: Int32Array;
}

/**
 * What stands in a file of its own is held out; else the training part is divided at random: the order of what is left stays as it was.
 * @param fraction of the training words, 0 … 0.5; 0 leaves all, more than 0 takes one at least
 * @param random the run's stream `heldOut`
 */
export function holdOut(split: Split, fraction: number, random: RandomStream): DividedSplit {
  const { train, heldOut } = split;
  if (heldOut !== undefined) return { ...split, heldOut };
  const wanted = fraction === 0 ? 0 : Math.max(1, Math.floor(fraction * train.length));
  const count = Math.min(wanted, train.length - 1);
  const chosen = new Set(random.permutation(train.length, 0).subarray(0, count));
  return {
    ...split,
    train: train.filter((_, i) => !chosen.has(i)),
    heldOut: train.filter((_, i) => chosen.has(i)),
  };
}
