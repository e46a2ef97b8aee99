/** Per-letter scores joined by letter pairs counted in training: how much the letters beside a letter help. */
import { at } from '../../src/base/assert.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import type { SoftmaxModel } from './softmaxRegression.ts';

/** Log-probabilities of each letter after each other, [V + 1, V]; row V is the word's beginning. Add-one smoothing. */
export function countPairs(data: DataSet, train: ArrayLike<number>): Float64Array {
  const classes = data.vocabulary.length;
  const counts = new Float64Array((classes + 1) * classes).fill(1);
  for (const index of Array.from(train))
    at(data.examples, index).targets.forEach((letter, t, word) => {
      const place = (t === 0 ? classes : at(word, t - 1)) * classes + letter;
      counts[place] = at(counts, place) + 1;
    });
  for (let row = 0; row <= classes; row++) {
    const line = counts.subarray(row * classes, (row + 1) * classes);
    const total = line.reduce((sum, count) => sum + count, 0);
    line.forEach((count, i) => (line[i] = Math.log(count / total)));
  }
  return counts;
}

/**
 * Part of the letters (0 … 1) that the best path names wrongly. A path's score adds log p(letter | pixels) and
 * log p(letter | letter before) − log p(letter), the letters' own frequencies being in the first already.
 */
export function viterbiError(
  model: SoftmaxModel,
  pairs: Float64Array,
  data: DataSet,
  train: ArrayLike<number>,
  test: ArrayLike<number>,
): number {
  const classes = data.vocabulary.length;
  const frequency = new Float64Array(classes).fill(1);
  for (const index of Array.from(train))
    for (const letter of at(data.examples, index).targets) frequency[letter] = at(frequency, letter) + 1;
  const total = frequency.reduce((sum, count) => sum + count, 0);
  let wrong = 0;
  let all = 0;
  for (const index of Array.from(test)) {
    const { inputs, targets } = at(data.examples, index);
    let best = new Float64Array(classes);
    const from: Int32Array[] = [];
    targets.forEach((_, t) => {
      const pixels = inputs.subarray(t * data.packing.inputSize, (t + 1) * data.packing.inputSize);
      const given = model.logProbabilities(pixels);
      const back = new Int32Array(classes);
      best = given.map((score, letter) => {
        const before = t === 0 ? [classes] : Array.from({ length: classes }, (_row, previous) => previous);
        const paths = before.map((row) => (t === 0 ? 0 : at(best, row)) + at(pairs, row * classes + letter));
        const most = Math.max(...paths);
        back[letter] = at(before, paths.indexOf(most));
        return score + most - Math.log(at(frequency, letter) / total);
      });
      from.push(back);
    });
    let letter = best.indexOf(Math.max(...best));
    for (let t = targets.length - 1; t >= 0; t--) {
      if (letter !== at(targets, t)) wrong++;
      all++;
      letter = at(at(from, t), letter);
    }
  }
  return wrong / all;
}
