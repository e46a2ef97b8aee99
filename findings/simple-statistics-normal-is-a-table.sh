#!/usr/bin/env bash
# simple-statistics 7.8.8: cumulativeStdNormalProbability looks its answer up in a printed table of two decimals of z and four
# of the probability that ends at z = 3.09: everything beyond is 0.999 (below -3.09: 0.001), and 1.640 and 1.6449 are the same.
# A two-sided p-value made of it is never below 0.002, so that no difference passes a correction for fifty comparisons or
# for repeated looks. probit, made of another approximation, is 0.013 off at 0.0001 and 0.013 at 0.000001.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund simple-statistics@7.8.8

cat > look.cjs <<'JS'
const s = require('simple-statistics');
for (const z of [1.64, 1.6449, 3, 3.5, 4, 6, -6])
  console.log(`z = ${z}: ${s.cumulativeStdNormalProbability(z)}`);
for (const p of [0.025, 0.0001, 0.000001]) console.log(`probit(${p}): ${s.probit(p).toFixed(3)}`);
JS
cat > expected.txt <<'SEEN'
z = 1.64: 0.9495
z = 1.6449: 0.9495
z = 3: 0.9986
z = 3.5: 0.999
z = 4: 0.999
z = 6: 0.999
z = -6: 0.001
probit(0.025): -1.957
probit(0.0001): -3.706
probit(0.000001): -4.740
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
