#!/usr/bin/env bash
# TensorFlow.js 4.22.0: seed 0 means "no seed" to randomNormal, truncatedNormal, randomGamma and multinomial, which then draw
# from Math.random, and an ordinary seed to randomUniform and dropout. Two runs from seed 0 agree in some of their draws and
# not in others, without a word. Any other seed repeats everywhere. (The initializers of tfjs-layers pass their seed on:
# glorotUniform with seed 0 repeats, glorotNormal and orthogonal do not.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0

cat > look.cjs <<'JS'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
console.warn = () => {};
const draws = {
  randomUniform: (seed) => tf.randomUniform([4], 0, 1, 'float32', seed),
  dropout: (seed) => tf.dropout(tf.ones([32]), 0.5, undefined, seed),
  randomNormal: (seed) => tf.randomNormal([4], 0, 1, 'float32', seed),
  truncatedNormal: (seed) => tf.truncatedNormal([4], 0, 1, 'float32', seed),
  randomGamma: (seed) => tf.randomGamma([4], 1, 1, 'float32', seed),
  multinomial: (seed) => tf.multinomial(tf.zeros([32]), 32, seed),
};
const same = (draw, seed) => draw(seed).dataSync().join() === draw(seed).dataSync().join();
for (const [name, draw] of Object.entries(draws))
  console.log(`${name}: seed 0 ${same(draw, 0) ? 'repeats' : 'does not repeat'}, seed 1 ${same(draw, 1) ? 'repeats' : 'does not repeat'}`);
JS
cat > expected.txt <<'SEEN'
randomUniform: seed 0 repeats, seed 1 repeats
dropout: seed 0 repeats, seed 1 repeats
randomNormal: seed 0 does not repeat, seed 1 repeats
truncatedNormal: seed 0 does not repeat, seed 1 repeats
randomGamma: seed 0 does not repeat, seed 1 repeats
multinomial: seed 0 does not repeat, seed 1 repeats
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
