#!/usr/bin/env bash
# fflate 0.8.2: a gzip file of several members (RFC 1952, section 2.2: what bgzip, pigz --independent and `cat a.gz b.gz` make)
# is read wrongly without an error. gunzipSync takes the first member, but as long as the last one says that it is, so that a
# short last member cuts the text; zeros behind the only member leave nothing. The streaming Gunzip gives the first member
# alone. Node's zlib reads all members and passes over zeros, as gzip does. A packed data file is then silently a smaller one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund fflate@0.8.2

cat > look.cjs <<'JS'
const { gzipSync, gunzipSync } = require('zlib');
const fflate = require('fflate');
const long = gzipSync('0123456789'.repeat(5));
const short = gzipSync('ab');
const files = {
  'long, then short': Buffer.concat([long, short]),
  'short, then long': Buffer.concat([short, long]),
  'long, then 512 zeros': Buffer.concat([long, Buffer.alloc(512)]),
};
const streamed = (file) => {
  let text = '';
  const gunzip = new fflate.Gunzip((part) => (text += Buffer.from(part)));
  gunzip.push(file, true);
  return text;
};
for (const [name, file] of Object.entries(files)) {
  const lengths = [
    gunzipSync(file).length,
    fflate.gunzipSync(file).length,
    name.endsWith('zeros') ? 'not tried' : streamed(file).length,
  ];
  console.log(`${name}: zlib ${lengths[0]} bytes, gunzipSync ${lengths[1]}, Gunzip ${lengths[2]}`);
}
JS
cat > expected.txt <<'SEEN'
long, then short: zlib 52 bytes, gunzipSync 2, Gunzip 50
short, then long: zlib 52 bytes, gunzipSync 2, Gunzip 2
long, then 512 zeros: zlib 50 bytes, gunzipSync 0, Gunzip not tried
SEEN

node look.cjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
