/** The gradient that targets stand for is the slope of the loss that they stand for. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { logSumExp } from '../../../src/searnn/objectives/softmax.ts';
import { scoreGradient } from '../../../src/searnn/objectives/scoreGradient.ts';

const V = 4;
const logits = Float32Array.of(1, -2, 0.5, 3, 0, 0, 2, -1, 5, 5, 5, 5);
const weights = Float32Array.of(0.5, 0.25, 1);

/** Slope of a loss by each score, by finite differences. */
const slopes = (loss: (scores: readonly number[]) => number): number[] =>
  Array.from(logits, (_, i) => {
    const moved = (by: number) => loss(Array.from(logits, (score, j) => (i === j ? score + by : score)));
    return (moved(1e-4) - moved(-1e-4)) / 2e-4;
  });

const expectSlopes = (gradient: Float32Array, loss: (scores: readonly number[]) => number): void =>
  slopes(loss).forEach((slope, i) => expect(at(gradient, i)).toBeCloseTo(slope, 5));

describe('the gradient of the scores', () => {
  it('is that of the loss over all tokens, none where nothing is learned', () => {
    const truth = Int32Array.of(2, -1, 3);
    expectSlopes(scoreGradient(logits, { truth, weights }), (scores) =>
      [0, 2].reduce((sum, cell) => {
        const own = scores.slice(cell * V, (cell + 1) * V);
        return sum + at(weights, cell) * (logSumExp(own) - at(own, at(truth, cell)));
      }, 0),
    );
  });

  it('is that of the loss over tried tokens, none for the others', () => {
    const tried = { starts: Int32Array.of(0, 2, 2, 5), tokens: Int32Array.of(1, 3, 0, 2, 3) };
    const targets = Float32Array.of(0.25, 0.75, 0.5, 0.5, 0);
    expectSlopes(scoreGradient(logits, { tried, targets, weights }), (scores) =>
      [0, 2].reduce((sum, cell) => {
        const [from, to] = [at(tried.starts, cell), at(tried.starts, cell + 1)];
        const own = [...tried.tokens.subarray(from, to)].map((token) => at(scores, cell * V + token));
        const wanted = own.reduce((part, score, a) => part + at(targets, from + a) * score, 0);
        return sum + at(weights, cell) * (logSumExp(own) - wanted);
      }, 0),
    );
  });
});
