/** Which tokens are tried: always the truth, always n distinct ones, each kind with its own chances. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import type { TokenChoice } from '../../../src/searnn/tokenKinds.ts';
import { needsLogits, tokensToTry } from '../../../src/searnn/tokensToTry.ts';
import { batchOf, smallProblem, wordsOf } from '../../support/lessons.ts';

const KINDS = ['all', 'uniform', 'policy', 'biased', 'topk'] as const;
const stream = randomFromSeed(9).fork('tokenSampling');

/** A choice, half the model's own where it is mixed. */
const choice = (kind: TokenChoice['kind'], count: number, rest: Partial<TokenChoice> = {}): TokenChoice => ({
  ...{ kind, count, modelShare: 0.5, chanceGap: 0.5 },
  ...rest,
});

/** How often each token was tried at the only cell of a word with truth 0, over many updates. */
function frequencies(choices: readonly TokenChoice[], logits: readonly number[], updates: number): number[] {
  const batch = batchOf([{ index: 4, inputs: new Uint8Array(2), targets: Uint8Array.of(0) }]);
  const counts = logits.map(() => 0);
  for (let step = 0; step < updates; step++) {
    const { tokens } = tokensToTry(choices, {
      cells: Uint8Array.of(1),
      vocabularySize: logits.length,
      logits: Float32Array.from(logits),
      draws: new Draws(stream, step, batch),
    });
    for (const token of tokens) counts[token] = at(counts, token) + 1;
  }
  return counts.map((count) => count / updates);
}

describe.each(KINDS)('tokens to try, %s', (kind) => {
  it('are n distinct ascending tokens with the truth among them, at the chosen cells only', () => {
    fc.assert(
      fc.property(smallProblem, fc.integer({ min: 1, max: 7 }), fc.nat(), (problem, count, pick) => {
        const V = problem.vocabularySize;
        const batch = batchOf(wordsOf(problem.lengths, V, problem.seed));
        const { layout, targets } = batch;
        const cells = Uint8Array.from({ length: layout.size }, (_, cell) => (pick >> (cell % 20)) & 1);
        const random = randomFromSeed(problem.seed);
        const logits = Float32Array.from({ length: layout.size * V }, (_, i) => random.below(3, 0, i));
        const draws = new Draws(random, 1, batch);
        const tried = tokensToTry([choice(kind, count)], { cells, vocabularySize: V, logits, draws });
        for (let cell = 0; cell < layout.size; cell++) {
          const tokens = [...tried.tokens.subarray(at(tried.starts, cell), at(tried.starts, cell + 1))];
          if (cells[cell] === 0) expect(tokens).toEqual([]);
          else {
            expect(tokens).toHaveLength(kind === 'all' ? V : Math.min(count, V));
            expect(tokens).toContain(at(targets, cell));
            expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
            expect(tokens.every((token) => token >= 0 && token < V)).toBe(true);
          }
        }
      }),
    );
  });

  it('are all tokens, without a look at the scores, when n reaches the vocabulary', () => {
    const batch = batchOf(wordsOf([2, 1], 3, 1));
    expect(needsLogits([choice(kind, 3)], 3)).toBe(false);
    const source = { cells: new Uint8Array(3).fill(1), vocabularySize: 3, logits: null };
    const { tokens } = tokensToTry([choice(kind, 9)], { ...source, draws: new Draws(stream, 0, batch) });
    expect([...tokens]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2]);
  });

  it('are the same for a word whatever else is in the batch', () => {
    const words = wordsOf([4, 2, 4, 3], 9, 2);
    const triedOf = (chosen: typeof words, index: number): number[] => {
      const batch = batchOf(chosen);
      const { layout } = batch;
      const logits = Float32Array.from({ length: layout.size * 9 }, (_, i) => Math.sin(i % 9));
      const cells = new Uint8Array(layout.size).fill(1);
      const draws = new Draws(stream, 6, batch);
      const tried = tokensToTry([choice(kind, 4)], { cells, vocabularySize: 9, logits, draws });
      const b = batch.examples.findIndex((example) => example.index === index);
      return Array.from({ length: at(layout.lengths, b) }, (_, t) => layout.cell(b, t)).flatMap((cell) => [
        ...tried.tokens.subarray(at(tried.starts, cell), at(tried.starts, cell + 1)),
      ]);
    };
    for (const word of words)
      expect(triedOf([at(words, 3), at(words, 2), at(words, 1), at(words, 0)], word.index)).toEqual(
        triedOf([word], word.index),
      );
  });
});

describe('neighbours', () => {
  const tried = (targets: readonly number[], count: number): number[][] => {
    const batch = batchOf([
      { index: 0, inputs: new Uint8Array(targets.length), targets: Uint8Array.from(targets) },
    ]);
    const { starts, tokens } = tokensToTry([choice('neighbours', count)], {
      cells: new Uint8Array(targets.length).fill(1),
      vocabularySize: 9,
      logits: null,
      draws: new Draws(stream, 0, batch),
    });
    return targets.map((_, t) => [...tokens.subarray(at(starts, t), at(starts, t + 1))]);
  };

  it('are the true tokens nearest to the cell, of equally near ones the lower', () => {
    expect(tried([5, 3, 8, 1], 2)).toEqual([
      [3, 5],
      [3, 5],
      [1, 8],
      [1, 8],
    ]);
    expect(tried([5, 3, 8, 1], 3)).toEqual([
      [3, 5, 8],
      [3, 5, 8],
      [1, 3, 8],
      [1, 3, 8],
    ]);
  });

  it('are fewer where the word has no others', () => {
    expect(tried([4, 4, 2], 9)).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
    expect(tried([7], 5)).toEqual([[7]]);
  });
});

describe('the chances of each kind', () => {
  const updates = 20000;
  const near = (actual: number, chance: number): void => {
    expect(Math.abs(actual - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / updates));
  };

  it('uniform: every other token is tried equally often', () => {
    const [truth, ...others] = frequencies([choice('uniform', 3)], [5, 0, 0, -5, 9], updates);
    expect(truth).toBe(1);
    for (const frequency of others) near(frequency, 2 / 4);
  });

  it('top-k: the highest scores beside the truth, of equal ones the lower token', () => {
    expect(frequencies([choice('topk', 3)], [-5, 1, 7, 1, 0], 3)).toEqual([1, 1, 1, 0, 0]);
  });

  it('biased: the first draw beside the truth has the chances of half softmax, half uniform', () => {
    const logits = [0, 0, Math.log(3), Math.log(4)];
    const chances = [1, 1, 3, 4].map((weight) => 0.5 * (weight / 9) + 0.5 / 4);
    const frequency = frequencies([choice('biased', 2)], logits, updates);
    const others = at(chances, 1) + at(chances, 2) + at(chances, 3);
    for (const a of [1, 2, 3]) near(at(frequency, a), at(chances, a) / others);
  });

  it('biased: the model’s share is a setting', () => {
    const logits = [0, 0, Math.log(3), Math.log(4)];
    const chances = [1, 1, 3, 4].map((weight) => 0.9 * (weight / 9) + 0.1 / 4);
    const frequency = frequencies([choice('biased', 2, { modelShare: 0.9 })], logits, updates);
    const others = at(chances, 1) + at(chances, 2) + at(chances, 3);
    for (const a of [1, 2, 3]) near(at(frequency, a), at(chances, a) / others);
  });

  it('policy: draws without replacement from the softmax, the truth beside them', () => {
    const weights = [2, 1, 3, 4];
    const frequency = frequencies([choice('policy', 2)], weights.map(Math.log), updates);
    expect(frequency[0]).toBe(1);
    for (const a of [1, 2, 3]) near(at(frequency, a), at(weights, a) / 8);
    // Two beside the truth: token 1 is missed only when 2 and 3 come first, in either order.
    const missed = (3 / 8) * (4 / 5) + (4 / 8) * (3 / 4);
    near(at(frequencies([choice('policy', 3)], weights.map(Math.log), updates), 1), 1 - missed);
  });

  it('targeted: every token nearly as likely as the favourite, and the truth', () => {
    const logits = [1, 30, 31, 29, 0].map((weight) => Math.log(weight || 0.001));
    expect(frequencies([choice('targeted', 2, { chanceGap: 0.05 })], logits, 3)).toEqual([1, 1, 1, 1, 0]);
    expect(frequencies([choice('targeted', 2, { chanceGap: 0 })], logits, 3)).toEqual([1, 0, 1, 0, 0]);
    expect(frequencies([choice('targeted', 2, { chanceGap: 1 })], logits, 3)).toEqual([1, 1, 1, 1, 1]);
  });

  it('two ways are joined: what either finds is tried, and the first draws as it does alone', () => {
    const logits = [0, 1, 2, 3, 4, 5];
    const alone = frequencies([choice('uniform', 2)], logits, updates);
    const both = frequencies([choice('uniform', 2), choice('topk', 3)], logits, updates);
    expect(both.slice(4)).toEqual([1, 1]);
    expect(both.slice(0, 4)).toEqual(alone.slice(0, 4));
    // The second way has draws of its own, so it often finds another token than the first.
    const twice = frequencies([choice('uniform', 2), choice('uniform', 2)], logits, updates);
    for (const a of [1, 2, 3, 4, 5]) near(at(twice, a), 1 - (4 / 5) ** 2);
  });

  it('only ways that look at the model need its scores, and only below the whole vocabulary', () => {
    expect(KINDS.map((kind) => needsLogits([choice(kind, 5)], 26))).toEqual([false, false, true, true, true]);
    expect(needsLogits([choice('neighbours', 5)], 26)).toBe(false);
    expect(needsLogits([choice('neighbours', 26), choice('topk', 3)], 26)).toBe(true);
    expect(needsLogits([choice('targeted', 26)], 26)).toBe(true);
    expect(needsLogits([choice('uniform', 26), choice('topk', 3)], 26)).toBe(false);
  });

  it('a choice that needs the scores refuses to do without', () => {
    const batch = batchOf(wordsOf([2], 5, 1));
    const source = { cells: new Uint8Array(2).fill(1), vocabularySize: 5, logits: null };
    expect(() => tokensToTry([choice('topk', 3)], { ...source, draws: new Draws(stream, 0, batch) })).toThrow(
      'needs the scores',
    );
  });

  it('scores that are not numbers still give n distinct tokens', () => {
    expect(frequencies([choice('topk', 2)], [NaN, NaN, NaN], 1)).toEqual([1, 1, 0]);
  });
});
