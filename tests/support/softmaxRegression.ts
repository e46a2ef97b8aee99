/** A per-letter softmax regression in plain TypeScript: the yardstick of how hard a data set's letters are. */
import { at } from '../../src/base/assert.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import type { DataSet } from '../../src/tasks/task.ts';

/** One letter: the numbers of its ink pixels, and its class. */
interface Sample {
  readonly ink: Int32Array;
  readonly letter: number;
}

function samplesOf(data: DataSet, indices: ArrayLike<number>): Sample[] {
  return Array.from(indices).flatMap((index) => {
    const { inputs, targets } = at(data.examples, index);
    return Array.from(targets, (letter, t) => {
      const pixels = inputs.subarray(t * data.packing.inputSize, (t + 1) * data.packing.inputSize);
      const ink = Array.from(pixels.keys()).filter((i) => pixels[i] === 1);
      return { ink: Int32Array.from(ink), letter };
    });
  });
}

/** Weights [D + 1, V]; row D is the bias. */
export interface SoftmaxModel {
  readonly weights: Float64Array;
  /** Log-probabilities [V] of one letter's input [D]. */
  logProbabilities(input: ArrayLike<number>): Float64Array;
}

function scores(weights: Float64Array, size: number, classes: number, ink: Int32Array): Float64Array {
  const logits = weights.slice(size * classes, (size + 1) * classes);
  for (const pixel of ink)
    for (let v = 0; v < classes; v++) logits[v] = (logits[v] ?? 0) + (weights[pixel * classes + v] ?? 0);
  const most = logits.reduce((a, b) => Math.max(a, b));
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - most), 0);
  return logits.map((logit) => logit - most - Math.log(sum));
}

/** Trains by stochastic gradient descent, one letter at a time, the rate falling from `rate` to nothing. */
export function trainSoftmax(
  data: DataSet,
  train: ArrayLike<number>,
  { epochs = 8, rate = 0.02 } = {},
): SoftmaxModel {
  const classes = data.vocabulary.length;
  const size = data.packing.inputSize;
  const weights = new Float64Array((size + 1) * classes);
  const samples = samplesOf(data, train);
  const random = randomFromSeed(0);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.permutation(samples.length, epoch);
    order.forEach((index, i) => {
      const { ink, letter } = at(samples, index);
      const pull = rate * (1 - (epoch + i / samples.length) / epochs);
      const step = scores(weights, size, classes, ink).map(
        (score, v) => pull * ((v === letter ? 1 : 0) - Math.exp(score)),
      );
      for (const pixel of [...ink, size])
        for (let v = 0; v < classes; v++) {
          const place = pixel * classes + v;
          weights[place] = (weights[place] ?? 0) + (step[v] ?? 0);
        }
    });
  }
  return {
    weights,
    logProbabilities: (input) =>
      scores(
        weights,
        size,
        classes,
        Int32Array.from(Array.from({ length: size }, (_, i) => i).filter((i) => input[i] === 1)),
      ),
  };
}

/** Part of the letters (0 … 1) that the model names wrongly. */
export function letterError(model: SoftmaxModel, data: DataSet, test: ArrayLike<number>): number {
  let wrong = 0;
  let all = 0;
  for (const index of Array.from(test)) {
    const { inputs, targets } = at(data.examples, index);
    targets.forEach((letter, t) => {
      const given = model.logProbabilities(
        inputs.subarray(t * data.packing.inputSize, (t + 1) * data.packing.inputSize),
      );
      all++;
      if (given.indexOf(Math.max(...given)) !== letter) wrong++;
    });
  }
  return wrong / all;
}
