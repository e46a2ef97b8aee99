#!/usr/bin/env bash
# TensorFlow.js 4.22.0: the gradient of mirrorPad is that of padding with a constant: what was mirrored into the margin gets
# no gradient back. Nothing is thrown, and training goes on with a wrong direction at every edge. Padding with a constant is
# right, and a mirror made of slice, reverse and concat is, too.
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
compare("mirrorPad([1, 2, 3], 1, 'reflect')", (x) => tf.mirrorPad(x, [[1, 1]], 'reflect'), [1, 2, 3]);
compare("mirrorPad([1, 2, 3], 1, 'symmetric')", (x) => tf.mirrorPad(x, [[1, 1]], 'symmetric'), [1, 2, 3]);
compare('pad([1, 2, 3], 1)', (x) => tf.pad(x, [[1, 1]]), [1, 2, 3]);
compare('concat of slices', (x) => tf.concat([tf.slice(x, 1, 1), x, tf.slice(x, 1, 1)]), [1, 2, 3]);
JS
cat > expected.txt <<'SEEN'
mirrorPad([1, 2, 3], 1, 'reflect'): gradient 1 1 1, by differences 1 3 1
mirrorPad([1, 2, 3], 1, 'symmetric'): gradient 1 1 1, by differences 2 1 2
pad([1, 2, 3], 1): gradient 1 1 1, by differences 1 1 1
concat of slices: gradient 1 3 1, by differences 1 3 1
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
