#!/usr/bin/env bash
# @fluent/bundle 0.19.1: a message whose variants stand on one line, as ICU MessageFormat allows, is no message in Fluent (each
# variant begins on a line of its own), and the runtime parser passes over it without a word: the resource lacks it, addResource
# returns no error, and a catalogue of translations is silently shorter. The same for a selector without a default. The parser of
# @fluent/syntax 0.19.0 names the fault (E0003 and E0010). So whoever takes only the small runtime has to look for what is missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund @fluent/bundle@0.19.1 @fluent/syntax@0.19.0

cat > look.mjs <<'JS'
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { FluentParser } from '@fluent/syntax';
const messages = {
  'on lines of their own': 'words = { $count ->\n    [one] word\n   *[other] words\n}\n',
  'on one line': 'words = { $count -> [one] word *[other] words }\n',
  'without a default': 'words = { $count ->\n    [one] word\n    [other] words\n}\n',
};
for (const [name, text] of Object.entries(messages)) {
  const bundle = new FluentBundle('en', { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(`${text}after = still here\n`));
  const annotations = new FluentParser().parse(text).body.flatMap((entry) => entry.annotations ?? []);
  const codes = annotations.map(({ code }) => code).join() || 'no fault';
  console.log(
    `${name}: has it ${bundle.hasMessage('words')}, errors ${errors.length}, the next message ${bundle.hasMessage('after')}; the full parser: ${codes}`,
  );
}
JS
cat > expected.txt <<'SEEN'
on lines of their own: has it true, errors 0, the next message true; the full parser: no fault
on one line: has it false, errors 0, the next message true; the full parser: E0003
without a default: has it false, errors 0, the next message true; the full parser: E0010
SEEN

node look.mjs > seen.txt 2> errors.txt || { cat errors.txt; exit 1; }
if diff expected.txt seen.txt; then echo 'As written down:'; cat seen.txt; else echo 'This has changed.'; exit 1; fi
