/** What a batch teaches a chain: losses as listing every sequence gives them, gradients as differences give them, and steps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { ChainLearner, type ChainState } from '../../../src/chain/chainLearner.ts';
import { chainSize } from '../../../src/chain/chainShape.ts';
import { HingeLoss } from '../../../src/chain/hingeLoss.ts';
import { LogLoss } from '../../../src/chain/logLoss.ts';
import type { WordLoss } from '../../../src/chain/wordLoss.ts';
import {
  arbitraryProblem,
  everySequence,
  logSum,
  scoreByHand,
  tableByHand,
  wrongIn,
  type TinyProblem,
} from '../../support/chains.ts';

const LOSSES = {
  crf: (V: number): WordLoss => new LogLoss(V),
  svm: (V: number): WordLoss => new HingeLoss(V),
} as const;
type Kind = keyof typeof LOSSES;
const KINDS = ['crf', 'svm'] as const;

function learnerOf({ shape, weights }: TinyProblem, kind: Kind): ChainLearner {
  const learner = new ChainLearner(shape, LOSSES[kind](shape.vocabularySize));
  learner.restore({ weights, squares: new Float32Array(weights.length), average: weights });
  return learner;
}

/** The mean over a word's letters, then over the words, by listing every sequence. */
function lossByHand(problem: TinyProblem, kind: Kind): number {
  const losses = problem.words.map((word) => {
    const table = tableByHand(problem, word);
    const truth = [...word.targets];
    const own = scoreByHand(table, truth);
    const all = everySequence(table);
    const loss =
      kind === 'crf'
        ? logSum(all.map((tokens) => scoreByHand(table, tokens))) - own
        : Math.max(...all.map((tokens) => scoreByHand(table, tokens) + wrongIn(tokens, truth))) - own;
    return loss / truth.length;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** λ/2 · Σ w² */
const penalty = (weights: Float32Array, decay: number): number =>
  weights.reduce((sum, weight) => sum + (decay / 2) * weight * weight, 0);

/** The gradient of a step: Adagrad's sums of squares are its squares, and its signs are those of the way back. */
function gradientOf(problem: TinyProblem, kind: Kind, decay: number): number[] {
  const learner = learnerOf(problem, kind);
  learner.propose(problem.words, { rate: 1, decay }, 0).commit();
  const { weights, squares } = learner.state;
  return Array.from(
    squares,
    (square, i) => Math.sign(at(problem.weights, i) - at(weights, i)) * Math.sqrt(square),
  );
}

describe.each(KINDS)('the loss of %s', (kind) => {
  it('is what listing every sequence gives, by the documented places of the weights', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const { loss } = learnerOf(problem, kind).propose(problem.words, { rate: 1, decay: 1 }, 0);
        expect(loss).toBeCloseTo(lossByHand(problem, kind), 9);
      }),
    );
  });

  it('is never below 0, and before anything was learned as large as for a guess', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const { shape, words } = problem;
        expect(lossByHand(problem, kind)).toBeGreaterThan(-1e-9);
        const blank = new ChainLearner(shape, LOSSES[kind](shape.vocabularySize));
        const { loss } = blank.propose(words, { rate: 1, decay: 0 }, 0);
        expect(loss).toBeCloseTo(kind === 'crf' ? Math.log(shape.vocabularySize) : 1, 9);
      }),
    );
  });
});

/** Loss and penalty with weight i moved by `by`. */
function moved(problem: TinyProblem, kind: Kind, decay: number, i: number, by: number): number {
  const weights = Float32Array.from(problem.weights);
  weights[i] = at(weights, i) + by;
  return lossByHand({ ...problem, weights }, kind) + penalty(weights, decay);
}

describe('the gradient', () => {
  it('of CRF with L2 is that of differences of the loss', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const step = 1 / 1024;
        gradientOf(problem, 'crf', 0.01).forEach((slope, i) => {
          const rise = moved(problem, 'crf', 0.01, i, step) - moved(problem, 'crf', 0.01, i, -step);
          expect(slope, `weight ${i}`).toBeCloseTo(rise / (2 * step), 5);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('of SVM with L2 lies between the differences to either side, which meet where one sequence is worst', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const step = 1 / 1024;
        const here = moved(problem, 'svm', 0.01, 0, 0);
        gradientOf(problem, 'svm', 0.01).forEach((slope, i) => {
          const up = (moved(problem, 'svm', 0.01, i, step) - here) / step;
          const down = (here - moved(problem, 'svm', 0.01, i, -step)) / step;
          expect(slope, `weight ${i}`).toBeLessThan(up + 1e-4);
          expect(slope, `weight ${i}`).toBeGreaterThan(down - 1e-4);
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** Copies of all that a chain has learned. */
const copyOf = ({ weights, squares, average }: ChainState): ChainState => ({
  weights: weights.slice(),
  squares: squares.slice(),
  average: average.slice(),
});

describe('a step', () => {
  const shape = { inputSize: 2, vocabularySize: 3 };
  const words = [
    { index: 0, inputs: Uint8Array.of(1, 0, 0, 1, 1, 1), targets: Uint8Array.of(0, 1, 2) },
    { index: 1, inputs: Uint8Array.of(0, 1), targets: Uint8Array.of(1) },
  ];

  it('changes nothing until it is committed', () => {
    const learner = new ChainLearner(shape, new LogLoss(3));
    const before = copyOf(learner.state);
    const step = learner.propose(words, { rate: 0.5, decay: 0.1 }, 0);
    expect(learner.state).toEqual(before);
    step.commit();
    expect(learner.state.weights).not.toEqual(before.weights);
  });

  it('moves every weight that has a slope by the rate at first, and later by the slope’s share in all slopes so far', () => {
    const learner = new ChainLearner(shape, new LogLoss(3));
    learner.propose(words, { rate: 0.25, decay: 0 }, 0).commit();
    const first = copyOf(learner.state);
    for (const weight of first.weights) expect([0, 0.25]).toContain(Math.abs(weight));
    expect(first.weights.filter((weight) => weight !== 0).length).toBeGreaterThan(chainSize(shape) / 2);
    learner.propose(words, { rate: 0.25, decay: 0 }, 1).commit();
    const { weights, squares } = learner.state;
    weights.forEach((weight, i) => {
      const share = (at(squares, i) - at(first.squares, i)) / at(squares, i);
      const expected = at(squares, i) === 0 ? 0 : 0.25 * Math.sqrt(share);
      expect(Math.abs(weight - at(first.weights, i))).toBeCloseTo(expected, 5);
    });
  });

  it('tells the norm of the gradient, the penalty’s included', () => {
    const weights = new Float32Array(chainSize(shape)).fill(2);
    const learner = new ChainLearner(shape, new HingeLoss(3));
    learner.restore({ weights, squares: new Float32Array(weights.length), average: weights });
    const { gradientNorm } = learner.propose(words, { rate: 1, decay: 1000 }, 0);
    expect(gradientNorm / (1000 * 2 * Math.sqrt(weights.length))).toBeCloseTo(1, 3);
  });

  it('averages the weights so that the first do not linger and the last do not rule', () => {
    const learner = new ChainLearner(shape, new HingeLoss(3));
    const seen: Float32Array[] = [];
    for (let k = 0; k < 5; k++) {
      learner.propose(words, { rate: 0.5, decay: 0.01 }, k).commit();
      seen.push(learner.state.weights.slice());
      // After k + 1 updates weight j of the mean grows like j (j + 1) (j + 2).
      const shares = seen.map((_, j) => (j + 1) * (j + 2) * (j + 3));
      const total = shares.reduce((sum, share) => sum + share, 0);
      learner.state.average.forEach((value, i) => {
        const expected = seen.reduce((sum, one, j) => sum + (at(shares, j) / total) * at(one, i), 0);
        expect(value).toBeCloseTo(expected, 5);
      });
    }
  });

  it.each(KINDS)('after step takes %s to the end of its loss on words that can be told apart', (kind) => {
    const learner = new ChainLearner(shape, LOSSES[kind](3));
    const losses: number[] = [];
    for (let k = 0; k < 400; k++) {
      const step = learner.propose(words, { rate: 0.3, decay: 0 }, k);
      step.commit();
      losses.push(step.loss);
    }
    expect(at(losses, 0)).toBeGreaterThan(0.9);
    expect(at(losses, 399)).toBeLessThan(0.03);
  });
});
