#!/usr/bin/env bash
# TensorFlow.js 4.22.0: where several entries are the largest (or smallest), max and min give each of them the whole gradient,
# so that it counts as often as there are ties; maxPool gives it to one of them. TensorFlow and PyTorch's amax share it out
# between them. A hinge against the dearest of several equal scores, as all scores are at the start, moves k scores by the
# whole loss instead of by one k-th.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs@4.22.0

cat > look.cjs <<'JS'
const tf = require('@tensorflow/tfjs');
console.warn = () => {};
tf.setBackend('cpu');
const show = (tensor) => [...tensor.dataSync()].map((value) => Math.round(value * 1000) / 1000).join(' ');
/** The derivative of the sum of what `f` gives, and the same by differences. */
function compare(name, f, x) {
  const total = (values) => tf.sum(f(tf.tensor1d(values))).dataSync()[0];
  const step = 0.01;
  const differences = x.map((_, i) => {
    const moved = (by) => total(x.map((value, j) => (i === j ? value + by : value)));
    return Math.round(((moved(step) - moved(-step)) / (2 * step)) * 100) / 100;
  });
  console.log(`${name}: gradient ${show(tf.grad((v) => tf.sum(f(v)))(tf.tensor1d(x)))}, by differences ${differences.join(' ')}`);
}
compare('max([2, 2, 1])', (x) => tf.max(x), [2, 2, 1]);
compare('min([1, 1, 1])', (x) => tf.min(x), [1, 1, 1]);
compare('maxPool([3, 3])', (x) => tf.maxPool(tf.reshape(x, [1, 1, 2, 1]), [1, 2], 1, 'valid'), [3, 3]);
compare('logSumExp([2, 2, 1])', (x) => tf.logSumExp(x), [2, 2, 1]);
JS
cat > expected.txt <<'SEEN'
max([2, 2, 1]): gradient 1 1 0, by differences 0.5 0.5 0
min([1, 1, 1]): gradient 1 1 1, by differences 0.5 0.5 0.5
maxPool([3, 3]): gradient 1 0, by differences 0.5 0.5
logSumExp([2, 2, 1]): gradient 0.422 0.422 0.155, by differences 0.42 0.42 0.16
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
