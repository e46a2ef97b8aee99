#!/usr/bin/env bash
# typescript 6.0.3: `tsc -b` over a solution (references to projects that are not `composite`) says that a project is up to date
# although a file that it imports has changed, where that file is none of its `include`: it compares the dates of the files that
# the project lists. A change that breaks the types passes, with exit status 0, until something listed changes too; `tsc -p` on
# the same project, with the same build information, fails as it should. `composite` would refuse such an import (TS6307).
# Whoever splits one source tree into projects by environment (page, worker, Node) has many of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund typescript@6.0.3

mkdir app shared
echo "import { size } from '../shared/size'; export const twice: number = size * 2;" > app/main.ts
echo 'export const size = 4;' > shared/size.ts
cat > tsconfig.app.json <<'JSON'
{
  "compilerOptions": { "strict": true, "noEmit": true, "incremental": true, "tsBuildInfoFile": "app.tsbuildinfo", "types": [] },
  "include": ["app"]
}
JSON
echo '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }' > tsconfig.json

status() {
  local code=0
  "$@" > /dev/null 2>&1 || code=$?
  echo "$code"
}
{
  echo "as it was: tsc -b ends with $(status npx tsc -b)"
  sleep 1.1
  echo "export const size = 'four';" > shared/size.ts
  echo "an imported file broken: tsc -b ends with $(status npx tsc -b), tsc -p with $(status npx tsc -p tsconfig.app.json)"
  touch app/main.ts
  echo "a listed file touched: tsc -b ends with $(status npx tsc -b)"
} > seen.txt
cat > expected.txt <<'SEEN'
as it was: tsc -b ends with 0
an imported file broken: tsc -b ends with 0, tsc -p with 2
a listed file touched: tsc -b ends with 1
SEEN

if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
