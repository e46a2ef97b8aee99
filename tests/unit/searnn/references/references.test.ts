/** Reference policies against every completion that there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTagsOf } from '../../../../src/tasks/chunking/chunkTags.ts';
import { COSTS, type CostKind } from '../../../../src/searnn/costs/costs.ts';
import type { TokenFacts } from '../../../../src/searnn/costs/sequenceCost.ts';
import { REFERENCES, type ReferenceKind } from '../../../../src/searnn/references/references.ts';
import { before, sequences } from '../../../support/sequences.ts';

const END = 0;
const V = 3;
const FACTS: TokenFacts = { end: END, chunks: null };

/** A row of `length` tokens that the reference has finished after `prefix`, beginning at place 2 of a longer list. */
function finish(
  kind: ReferenceKind,
  facts: TokenFacts,
  prefix: readonly number[],
  truth: Int32Array,
): number[] {
  const length = truth.length;
  const finished = new Int32Array(length + 3).fill(9);
  finished.set(prefix, 2);
  REFERENCES[kind](facts)(finished, truth, prefix.length, length, 2);
  expect([finished[0], finished[1], finished[length + 2]]).toEqual([9, 9, 9]);
  expect([...finished.subarray(2, 2 + prefix.length)]).toEqual([...prefix]);
  return [...finished.subarray(2, 2 + length)];
}

/** The least cost of all ways to go on after `prefix`. */
function leastCost(
  kind: CostKind,
  facts: TokenFacts,
  prefix: readonly number[],
  truth: Int32Array,
  tokens: number,
): number {
  const cost = COSTS[kind](facts);
  return Math.min(
    ...sequences(truth.length - prefix.length, tokens).map((rest) =>
      cost(Int32Array.from([...prefix, ...rest]), truth, truth.length, 0),
    ),
  );
}

/** A truth of up to 4 tokens, padded with the end to 5 or 6 cells, and a prefix without an end. */
const spelled = fc
  .record({
    length: fc.integer({ min: 5, max: 6 }),
    truth: fc.array(fc.integer({ min: 1, max: V - 1 }), { maxLength: 4 }),
    prefix: fc.array(fc.integer({ min: 1, max: V - 1 }), { maxLength: 4 }),
  })
  .map(({ length, truth, prefix }) => ({
    prefix,
    truth: Int32Array.from({ length }, (_, p) => truth[p] ?? END),
  }));

describe('the oracle of edit distance', () => {
  it('reaches the least cost of all completions', () => {
    fc.assert(
      fc.property(spelled, ({ prefix, truth }) => {
        const finished = Int32Array.from(finish('edit-oracle', FACTS, prefix, truth));
        const cost = COSTS.edit(FACTS)(finished, truth, truth.length, 0);
        expect(cost).toBe(leastCost('edit', FACTS, prefix, truth, V));
      }),
      { numRuns: 150 },
    );
  });

  it('does better than copying by position where a letter is missing', () => {
    const truth = Int32Array.of(1, 2, 3, 4, END, END);
    const cost = COSTS.edit(FACTS);
    const copied = Int32Array.from(finish('copy', FACTS, [1, 3], truth));
    const nearest = Int32Array.from(finish('edit-oracle', FACTS, [1, 3], truth));
    expect([...nearest]).toEqual([1, 3, 3, 4, END, END]);
    expect(cost(copied, truth, 6, 0)).toBe(1 / 4);
    const skipped = Int32Array.from(finish('edit-oracle', FACTS, [1, 3, 4], truth));
    expect([...skipped]).toEqual([1, 3, 4, END, END, END]);
    expect(cost(skipped, truth, 6, 0)).toBe(1 / 4);
    expect(cost(Int32Array.from(finish('copy', FACTS, [1, 3, 4], truth)), truth, 6, 0)).toBe(2 / 4);
  });

  it('writes nothing more after the end', () => {
    expect(finish('edit-oracle', FACTS, [1, END], Int32Array.of(1, 2, 2, END))).toEqual([1, END, END, END]);
  });
});

/** Clipped unigram precision times brevity, by counting. */
function bleu1(written: readonly number[], truth: readonly number[]): number {
  if (written.length === 0) return 0;
  const left = [...truth];
  const matches = written.filter((token) => {
    const place = left.indexOf(token);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  }).length;
  const penalty = written.length < truth.length ? Math.exp(1 - truth.length / written.length) : 1;
  return (matches / written.length) * penalty;
}

/** The truth with tokens of their own where the targets have 1, which stands for all that cannot be written. */
const reallyOf = (targets: Int32Array): Int32Array =>
  targets.map((token, p) => (token === 1 ? 100 + p : token));

describe('where the vocabulary lacks tokens of the truth', () => {
  it('the oracle of edit distance reaches the least cost of all that can be written', () => {
    fc.assert(
      fc.property(spelled, ({ prefix, truth: targets }) => {
        const truth = reallyOf(targets);
        const finished = Int32Array.from({ length: targets.length }, (_, p) => prefix[p] ?? END);
        REFERENCES['edit-oracle'](FACTS)(finished, truth, prefix.length, targets.length, 0, targets);
        const cost = COSTS.edit(FACTS)(finished, truth, truth.length, 0);
        expect(cost).toBe(leastCost('edit', FACTS, prefix, truth, V));
      }),
      { numRuns: 150 },
    );
  });

  it('the reference of translations gives the best BLEU-1 of all suffixes', () => {
    fc.assert(
      fc.property(spelled, ({ prefix, truth: targets }) => {
        const y = before(END, [...reallyOf(targets)]);
        const suffixes = [...y.keys(), y.length]
          .map((i) => before(END, [...targets]).slice(i))
          .filter((suffix) => prefix.length + suffix.length <= targets.length);
        const best = Math.max(...suffixes.map((suffix) => bleu1([...prefix, ...suffix], y)));
        const finished = Int32Array.from({ length: targets.length }, (_, p) => prefix[p] ?? END);
        REFERENCES['bleu-suffix'](FACTS)(
          finished,
          reallyOf(targets),
          prefix.length,
          targets.length,
          0,
          targets,
        );
        expect(bleu1(before(END, [...finished]), y)).toBeCloseTo(best, 12);
      }),
    );
  });

  it('every reference writes what can be written', () => {
    const targets = Int32Array.of(2, 1, 2, END);
    for (const kind of ['copy', 'edit-oracle', 'bleu-suffix'] as const) {
      const finished = Int32Array.of(2, 9, 9, 9);
      REFERENCES[kind](FACTS)(finished, reallyOf(targets), 1, 4, 0, targets);
      expect([...finished]).toEqual([...targets]);
    }
  });
});

describe('the reference of translations', () => {
  it('appends the shortest of the suffixes that give the best BLEU-1', () => {
    fc.assert(
      fc.property(spelled, ({ prefix, truth }) => {
        const written = before(END, finish('bleu-suffix', FACTS, prefix, truth)).slice(prefix.length);
        const y = before(END, [...truth]);
        const suffixes = y
          .map((_, i) => y.slice(i))
          .concat([[]])
          .reverse()
          .filter((suffix) => prefix.length + suffix.length <= truth.length);
        const scores = suffixes.map((suffix) => bleu1([...prefix, ...suffix], y));
        const best = Math.max(...scores);
        // Sums of logarithms differ in the last bits from one way of counting to another.
        expect(written).toEqual(suffixes[scores.findIndex((score) => score > best - 1e-12)]);
      }),
    );
  });

  it('writes nothing more after the end', () => {
    expect(finish('bleu-suffix', FACTS, [END], Int32Array.of(1, 2, END))).toEqual([END, END, END]);
  });
});

describe('the reference of chunks', () => {
  const TAGS = ['B-a', 'I-a', 'B-b', 'I-b', 'O'];
  const facts: TokenFacts = { end: null, chunks: chunkTagsOf(TAGS) };
  const tags = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.nat(TAGS.length - 1), { minLength: length, maxLength: length });

  it('reaches the best F1 of all completions', () => {
    fc.assert(
      fc.property(tags(5), tags(3), fc.integer({ min: 0, max: 3 }), (right, wrong, from) => {
        const truth = Int32Array.from(right);
        const prefix = wrong.slice(0, from);
        const finished = Int32Array.from(finish('chunk-finisher', facts, prefix, truth));
        const cost = COSTS['chunk-f1'](facts)(finished, truth, 5, 0);
        expect(cost).toBeCloseTo(leastCost('chunk-f1', facts, prefix, truth, TAGS.length), 12);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches it after every prefix where the truth has no chunk', () => {
    const O = TAGS.indexOf('O');
    const truth = new Int32Array(4).fill(O);
    for (const from of [0, 1, 2, 3])
      for (const prefix of sequences(from, TAGS.length)) {
        const finished = Int32Array.from(finish('chunk-finisher', facts, prefix, truth));
        const cost = COSTS['chunk-f1'](facts)(finished, truth, 4, 0);
        expect(cost).toBe(leastCost('chunk-f1', facts, prefix, truth, TAGS.length));
        expect(cost).toBe(Number(prefix.some((tag) => tag !== O)));
      }
  });

  it('ends a wrong chunk without beginning another', () => {
    const id = (text: string): number[] => text.split(' ').map((tag) => TAGS.indexOf(tag));
    const truth = Int32Array.from(id('B-a I-a I-a B-b O'));
    expect(finish('chunk-finisher', facts, id('B-b'), truth)).toEqual(id('B-b I-b I-b B-b O'));
    expect(finish('chunk-finisher', facts, id('O'), truth)).toEqual(id('O O O B-b O'));
    expect(finish('chunk-finisher', facts, id('B-a'), truth)).toEqual(id('B-a I-a I-a B-b O'));
  });
});

describe('where lengths are known beforehand', () => {
  it('the oracles that reckon with an end copy the truth', () => {
    const facts = { end: null, chunks: null };
    for (const kind of ['edit-oracle', 'bleu-suffix'] as const)
      expect(finish(kind, facts, [2], Int32Array.of(1, 2, 1))).toEqual([2, 2, 1]);
  });
});
