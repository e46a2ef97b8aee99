#!/usr/bin/env bash
# Node 20.20.2: after fstatSync of a pipe, a package that stands behind a link (pnpm, npm link, workspaces) no longer finds its
# own dependencies: realpathSync takes the kind of a part of the path that it knows already from whatever was looked at last
# (lib/fs.js: isFileType(statValues, S_IFIFO)), and gives up at a pipe. A CommonJS package that is imported then is loaded from
# the link's own place. With { bigint: true } the kind is kept elsewhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"/store/node_modules/{outer,inner} "$folder"/project/node_modules
echo 'module.exports = require("inner");' > "$folder"/store/node_modules/outer/index.js
echo 'module.exports = "found";' > "$folder"/store/node_modules/inner/index.js
ln -s "$folder"/store/node_modules/outer "$folder"/project/node_modules/outer
cat > "$folder"/project/look.mjs <<'JS'
import { fstatSync } from 'node:fs';
const bigint = process.argv[2] === 'bigint';
fstatSync(1, { bigint });
const { default: inner } = await import('outer').catch(({ code }) => ({ default: code }));
console.log(`Node ${process.versions.node}, ${bigint ? 'big numbers' : 'numbers'}: the dependency is ${inner}`);
JS
for kind in numbers bigint; do node "$folder"/project/look.mjs $kind | cat; done | tee "$folder"/seen
# Seen:
# Node 20.20.2, numbers: the dependency is MODULE_NOT_FOUND
# Node 20.20.2, big numbers: the dependency is found
grep -q ', numbers: the dependency is MODULE_NOT_FOUND$' "$folder"/seen
grep -q ', big numbers: the dependency is found$' "$folder"/seen
