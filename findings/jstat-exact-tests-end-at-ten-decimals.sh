#!/usr/bin/env bash
# jStat 1.9.6: binomial.cdf rounds its answer to ten decimals. The exact sign test and McNemar's exact test take their p-value
# from it: of 40 discordant words with 3 on one side it is 9.7e-9 where 9.7325e-9 is right, and of 60 with 2 it is 0, where
# 1.588e-15 is right. binomial.pdf is not rounded, so a sum of it gives the p-value. normal.cdf, made of 1 + erf, is 0 at -9,
# where 1.1e-19 is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund jstat@1.9.6

cat > look.cjs <<'JS'
const { jStat } = require('jstat');
const summed = (k, n) => Array.from({ length: k + 1 }, (_, i) => jStat.binomial.pdf(i, n, 0.5)).reduce((a, b) => a + b);
for (const [k, n] of [[3, 40], [2, 60], [0, 100]])
  console.log(`at most ${k} of ${n}: cdf ${jStat.binomial.cdf(k, n, 0.5)}, summed pdf ${summed(k, n).toPrecision(4)}`);
for (const z of [-6, -8, -9]) console.log(`normal.cdf(${z}): ${jStat.normal.cdf(z, 0, 1).toPrecision(4)}`);
JS
cat > expected.txt <<'SEEN'
at most 3 of 40: cdf 9.7e-9, summed pdf 9.733e-9
at most 2 of 60: cdf 0, summed pdf 1.588e-15
at most 0 of 100: cdf 0, summed pdf 7.889e-31
normal.cdf(-6): 9.866e-10
normal.cdf(-8): 6.106e-16
normal.cdf(-9): 0.000
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
