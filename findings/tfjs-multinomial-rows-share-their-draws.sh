#!/usr/bin/env bash
# TensorFlow.js 4.22.0, JavaScript backend: tf.multinomial seeds its generator anew for every row of a batch, so that all rows
# draw with the same numbers, and rows of equal chances draw the same tokens. Roll-ins or roll-outs sampled for a batch of
# words are then no independent samples, and an average over them is as noisy as one row. The WebAssembly backend draws each
# row on its own (and, from the same seed, draws other tokens than the JavaScript backend). Uniform numbers made by
# randomUniform for the whole batch and compared with cumulative probabilities are independent and the same everywhere.
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
  'three equal rows, twelve draws each, seed 7': () => tf.multinomial(tf.zeros([3, 3]), 12, 7),
  'six uniform numbers, seed 7': () => tf.randomUniform([6], 0, 1, 'float32', 7),
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
cpu: three equal rows, twelve draws each, seed 7: 1 0 0 1 0 0 0 0 2 1 2 1 1 0 0 1 0 0 0 0 2 1 2 1 1 0 0 1 0 0 0 0 2 1 2 1
cpu: six uniform numbers, seed 7: 0.3645951747894287 0.007880980148911476 0.1876203864812851 0.5066726803779602 0.1656152456998825 0.11999815702438354
wasm: three equal rows, twelve draws each, seed 7: 1 2 2 2 0 1 2 1 1 1 1 1 2 1 2 0 2 2 1 2 0 0 1 0 1 0 0 2 1 0 0 0 1 0 2 0
wasm: six uniform numbers, seed 7: 0.3645951747894287 0.007880980148911476 0.1876203864812851 0.5066726803779602 0.1656152456998825 0.11999815702438354
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
