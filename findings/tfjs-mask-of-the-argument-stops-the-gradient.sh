#!/usr/bin/env bash
# TensorFlow.js 4.22.0: a mask that is computed from what a gradient is taken by cannot stand in the function: where(greater(x,
# 0), …) throws "gradient function not found for Greater", though the gradient of where never goes through its condition.
# TensorFlow, PyTorch and JAX take such a mask as a constant, and there is no stopGradient here to say so. What works: step(x)
# or relu as the mask (both have a gradient), or the condition computed outside the function.
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
const show = (tensor) => [...tensor.dataSync()].join(' ');
const ways = {
  'where(greater(x, 0), square(x), 0)': () =>
    tf.grad((x) => tf.sum(tf.where(tf.greater(x, 0), tf.square(x), tf.zerosLike(x))))(tf.tensor1d([-1, 2])),
  'x times cast(greater(x, 0))': () =>
    tf.grad((x) => tf.sum(tf.mul(x, tf.cast(tf.greater(x, 0), 'float32'))))(tf.tensor1d([-1, 2])),
  'the mask computed outside': () => {
    const x = tf.tensor1d([-1, 2]);
    const mask = tf.greater(x, 0);
    return tf.grad((v) => tf.sum(tf.where(mask, tf.square(v), tf.zerosLike(v))))(x);
  },
  'step(x) times square(x)': () => tf.grad((x) => tf.sum(tf.mul(tf.step(x), tf.square(x))))(tf.tensor1d([-1, 2])),
};
console.log(`stopGradient: ${typeof tf.stopGradient}`);
for (const [name, way] of Object.entries(ways)) {
  try {
    console.log(`${name}: ${show(way())}`);
  } catch (error) {
    console.log(`${name}: ${error.message.split('.')[0]}`);
  }
}
JS
cat > expected.txt <<'SEEN'
stopGradient: undefined
where(greater(x, 0), square(x), 0): Cannot compute gradient: gradient function not found for Greater
x times cast(greater(x, 0)): Cannot compute gradient: gradient function not found for Greater
the mask computed outside: 0 4
step(x) times square(x): 0 4
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
