#!/usr/bin/env bash
# TensorFlow.js 4.22.0 (tfjs-layers): the default GRU is that of Keras 1: hardSigmoid gates, and the reset gate before the
# matrix product. Keras since TensorFlow 2 has sigmoid gates and the reset gate after the product, with two biases; that form
# is refused here, so that the weights of a default GRU of Keras (or of PyTorch, whose form is the same) cannot be used by it.
# The default LSTM has hardSigmoid gates, too: its weights can be loaded, and then give other numbers.
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
for (const [name, make] of Object.entries({ gru: tf.layers.gru, lstm: tf.layers.lstm })) {
  const layer = make({ units: 2, inputShape: [3, 2] });
  layer.build([null, 3, 2]);
  const shapes = layer.weights.map(({ shape }) => `[${shape.join(', ')}]`);
  console.log(`${name}: gates ${layer.getConfig().recurrentActivation}, weights ${shapes.join(' ')}`);
}
try {
  tf.layers.gru({ units: 2, resetAfter: true });
  console.log('resetAfter: taken');
} catch (error) {
  console.log(`resetAfter: ${error.message}`);
}
JS
cat > expected.txt <<'SEEN'
gru: gates hardSigmoid, weights [2, 6] [2, 6] [6]
lstm: gates hardSigmoid, weights [2, 8] [2, 8] [8]
resetAfter: GRUCell does not support reset_after parameter set to true.
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
