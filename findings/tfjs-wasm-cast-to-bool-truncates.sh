#!/usr/bin/env bash
# TensorFlow.js 4.22.0, WebAssembly backend: a cast from float32 to bool goes through an integer, so that 0.5, -0.25 and NaN
# become false, and 2 a bool that holds 2. The JavaScript backend compares with zero, as NumPy, PyTorch and TensorFlow do: all three are true. A mask
# of weights or probabilities made by `cast(x, 'bool')` is therefore all zeros on one backend and all ones on another;
# `notEqual(x, 0)` means the same on both. The documentation of `cast` does not say how a number becomes a bool.
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
  "cast([0.5, -0.25, 0, 2, NaN], 'bool')": () => tf.cast(tf.tensor1d([0.5, -0.25, 0, 2, NaN]), 'bool'),
  'notEqual([0.5, -0.25, 0, 2, NaN], 0)': () => tf.notEqual(tf.tensor1d([0.5, -0.25, 0, 2, NaN]), 0),
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
cpu: cast([0.5, -0.25, 0, 2, NaN], 'bool'): 1 1 0 1 1
cpu: notEqual([0.5, -0.25, 0, 2, NaN], 0): 1 1 0 1 1
wasm: cast([0.5, -0.25, 0, 2, NaN], 'bool'): 0 0 0 2 0
wasm: notEqual([0.5, -0.25, 0, 2, NaN], 0): 1 1 0 1 1
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
