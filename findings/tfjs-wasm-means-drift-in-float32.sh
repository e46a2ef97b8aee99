#!/usr/bin/env bash
# TensorFlow.js 4.22.0, WebAssembly backend: sum and mean add float32 numbers one after the other, without pairs or blocks. The mean of a million times 0.1 is 0.10096, one per cent too much, and a sum of ones stops at 16,777,216. The
# JavaScript backend adds in doubles, and NumPy in pairs: both answer 0.1. A loss that is averaged over all cells of a long
# pass, or a weight decay over all parameters, is off by that much; means of rows, then of these, are not.
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
  'mean of a million times 0.1': () => tf.mean(tf.fill([1_000_000], 0.1)),
  'the same, mean of a thousand means': () => tf.mean(tf.mean(tf.fill([1_000, 1_000], 0.1), 1)),
  'sum of 20 million ones': () => tf.sum(tf.fill([20_000_000], 1)),
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
cpu: mean of a million times 0.1: 0.10000000149011612
cpu: the same, mean of a thousand means: 0.10000000149011612
cpu: sum of 20 million ones: 20000000
wasm: mean of a million times 0.1: 0.10095834732055664
wasm: the same, mean of a thousand means: 0.0999985933303833
wasm: sum of 20 million ones: 16777216
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
