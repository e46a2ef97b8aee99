#!/usr/bin/env bash
# TensorFlow.js 4.22.0, WebAssembly backend: log1p(x) is computed as log(1 + x) in float32, so that it is 0 below 6e-8 and
# 19 % off at 1e-7, which is what the function exists to prevent; expm1 of the same numbers is right. The JavaScript backend
# has both right. A softplus written as log1p(exp(x)) is 0 left of -16 there.
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
  'log1p([1e-8, 1e-7, 1e-3])': () => tf.log1p(tf.tensor1d([1e-8, 1e-7, 1e-3])),
  'expm1([1e-8, 1e-7, 1e-3])': () => tf.expm1(tf.tensor1d([1e-8, 1e-7, 1e-3])),
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
cpu: log1p([1e-8, 1e-7, 1e-3]): 9.99999993922529e-9 9.999999406318238e-8 0.00099950039293617
cpu: expm1([1e-8, 1e-7, 1e-3]): 9.99999993922529e-9 1.000000082740371e-7 0.0010005001677200198
wasm: log1p([1e-8, 1e-7, 1e-3]): 0 1.1920928244535389e-7 0.0009995469590649009
wasm: expm1([1e-8, 1e-7, 1e-3]): 9.99999993922529e-9 1.000000082740371e-7 0.0010005001677200198
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
