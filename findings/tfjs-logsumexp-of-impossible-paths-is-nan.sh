#!/usr/bin/env bash
# TensorFlow.js 4.22.0, every backend: logSumExp subtracts the largest value even where that is infinite, so that the sum
# over paths that are all impossible (all scores -Infinity) is NaN, not -Infinity, and that over a path of infinite score is
# NaN, not Infinity. NumPy's logaddexp.reduce, SciPy's logsumexp, PyTorch and TensorFlow answer -Infinity and Infinity. A
# forward pass over a chain or a lattice with forbidden transitions meets this at its first cell without a way in; a large
# finite number in the place of -Infinity does not. logSoftmax of a row with one -Infinity is right.
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
  'logSumExp([-Infinity, -Infinity])': () => tf.logSumExp(tf.tensor1d([-Infinity, -Infinity])),
  'logSumExp([Infinity, 0])': () => tf.logSumExp(tf.tensor1d([Infinity, 0])),
  'logSumExp([-Infinity, 0])': () => tf.logSumExp(tf.tensor1d([-Infinity, 0])),
  'logSumExp([-1e30, -1e30])': () => tf.logSumExp(tf.tensor1d([-1e30, -1e30])),
  'logSoftmax([-Infinity, 0])': () => tf.logSoftmax(tf.tensor1d([-Infinity, 0])),
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
cpu: logSumExp([-Infinity, -Infinity]): NaN
cpu: logSumExp([Infinity, 0]): NaN
cpu: logSumExp([-Infinity, 0]): 0
cpu: logSumExp([-1e30, -1e30]): -1.0000000150474662e+30
cpu: logSoftmax([-Infinity, 0]): -Infinity 0
wasm: logSumExp([-Infinity, -Infinity]): NaN
wasm: logSumExp([Infinity, 0]): NaN
wasm: logSumExp([-Infinity, 0]): 0
wasm: logSumExp([-1e30, -1e30]): -1.0000000150474662e+30
wasm: logSoftmax([-Infinity, 0]): -Infinity 0
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
