/** Several translations of one sentence that tests are several references of one test sentence. */
import type { Tokens } from '../../base/tokens.ts';
import type { Split } from '../task.ts';

/** What of an example tells whether it is another translation of a sentence. */
interface Sides {
  readonly source: string;
  readonly truth: Tokens;
}

const distinct = (truths: readonly Tokens[]): readonly Tokens[] => [
  ...new Map(truths.map((truth) => [truth.join(' '), truth])).values(),
];

/**
 * The split with each such sentence once, where its first pair stands. A pair that only stands there twice stays twice, and
 * what trains stays pairs.
 */
export function withReferences(split: Split, sidesOf: (index: number) => Sides): Split {
  const references = new Map<number, readonly Tokens[]>();
  const joined = (part: Int32Array): Int32Array => {
    const groups = new Map<string, number[]>();
    for (const index of part) {
      const { source } = sidesOf(index);
      const group = groups.get(source);
      if (group === undefined) groups.set(source, [index]);
      else group.push(index);
    }
    const others = new Set<number>();
    for (const [first = 0, ...rest] of groups.values()) {
      const truths = distinct([first, ...rest].map((index) => sidesOf(index).truth));
      if (truths.length < 2) continue;
      references.set(first, truths);
      for (const index of rest) others.add(index);
    }
    return part.filter((index) => !others.has(index));
  };
  const test = joined(split.test);
  const heldOut = split.heldOut && joined(split.heldOut);
  return references.size === 0 ? split : { ...split, test, ...(heldOut && { heldOut }), references };
}
