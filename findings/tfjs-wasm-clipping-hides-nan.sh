#!/usr/bin/env bash
# TensorFlow.js 4.22.0, WebAssembly backend: clipByValue turns NaN into the lower bound, and maximum and minimum answer NaN
# or the number depending on which side the NaN stands. The JavaScript backend keeps NaN in all of them, as NumPy and
# TensorFlow do. Gradients that are clipped by value thus hide a training that has diverged, on this backend only: look for
# NaN before clipping, not after it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0

cat > look.cjs <<'JS'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
require('@tensorflow/tfjs-backend-wasm');
console.warn = () => {};
const shown = (tensor) => [...tensor.dataSync()].map(String).join(' ');
const looks = {
  'clipByValue([NaN, -5, 5], -1, 1)': () => tf.clipByValue(tf.tensor1d([NaN, -5, 5]), -1, 1),
  'maximum([1, NaN], [NaN, 1])': () => tf.maximum(tf.tensor1d([1, NaN]), tf.tensor1d([NaN, 1])),
  'minimum([1, NaN], [NaN, 1])': () => tf.minimum(tf.tensor1d([1, NaN]), tf.tensor1d([NaN, 1])),
  'relu([NaN])': () => tf.relu(tf.tensor1d([NaN])),
  'max([1, NaN, 3])': () => tf.max(tf.tensor1d([1, NaN, 3])),
};
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    await tf.ready();
    for (const [what, look] of Object.entries(looks)) console.log(`${backend}: ${what}: ${shown(look())}`);
  }
})();
JS
cat > expected.txt <<'SEEN'
cpu: clipByValue([NaN, -5, 5], -1, 1): NaN -1 1
cpu: maximum([1, NaN], [NaN, 1]): NaN NaN
cpu: minimum([1, NaN], [NaN, 1]): NaN NaN
cpu: relu([NaN]): NaN
cpu: max([1, NaN, 3]): NaN
wasm: clipByValue([NaN, -5, 5], -1, 1): -1 -1 1
wasm: maximum([1, NaN], [NaN, 1]): 1 NaN
wasm: minimum([1, NaN], [NaN, 1]): 1 NaN
wasm: relu([NaN]): NaN
wasm: max([1, NaN, 3]): NaN
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
