#!/usr/bin/env bash
# TensorFlow.js 4.22.0, JavaScript backend: the square of an int32 tensor is rounded to float32 on the way, its product with
# itself is not: 65537 squared is 131072 one way and 131073 the other (both modulo 2^32). The WebAssembly backend answers
# 131073 both ways. An integer hash or a linear congruential generator that squares is another one on each backend.
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
  'square(65537)': () => tf.square(tf.scalar(65537, 'int32')),
  'mul(65537, 65537)': () => tf.mul(tf.scalar(65537, 'int32'), tf.scalar(65537, 'int32')),
  'square(4099)': () => tf.square(tf.scalar(4099, 'int32')),
  'mul(4099, 4099)': () => tf.mul(tf.scalar(4099, 'int32'), tf.scalar(4099, 'int32')),
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
cpu: square(65537): 131072
cpu: mul(65537, 65537): 131073
cpu: square(4099): 16801800
cpu: mul(4099, 4099): 16801801
wasm: square(65537): 131073
wasm: mul(65537, 65537): 131073
wasm: square(4099): 16801801
wasm: mul(4099, 4099): 16801801
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
