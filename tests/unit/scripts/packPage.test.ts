/** The page as one file holds what it was built of, to the letter, under a policy that knows its scripts. */
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { packed } from '../../../scripts/single/packPage.ts';

const PAGE = `<!doctype html>
<head>
<meta
  http-equiv="Content-Security-Policy"
  content="default-src 'self'" />
<link rel="icon" href="data:image/svg+xml,x" />
<link rel="apple-touch-icon" href="./icons/apple-touch-icon.png" />
<script src="./theme.js"></script>
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="stylesheet" crossorigin href="./assets/style.css">
</head>
<body></body>`;
const AWKWARD = 'const text = "$& </script><!-- $1";';
const made = packed({ page: PAGE, script: AWKWARD, worker: AWKWARD, style: 'p{}' }, 'public');

test('no tag asks for a file, and what needs none stays', () => {
  expect(made).not.toMatch(/<(script|link)[^>]+(src|href)="\.?\//);
  expect(made).toContain('<link rel="icon"');
});

test('a text that looks like the end of a script does not end it, and means what it meant', () => {
  const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(made) ?? [];
  const [, worker = ''] = /<script type="text\/plain" id="worker">(.*?)<\/script>/s.exec(made) ?? [];
  for (const each of [script, worker]) expect(runInNewContext(`${each} text`)).toBe('$& </script><!-- $1');
});

test('the policy allows exactly the scripts that run', () => {
  const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(made) ?? [];
  const running = [...made.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(
    ([, text = '']) => text,
  );
  expect(running).toHaveLength(4);
  const sums = running.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  expect(policy).toContain(`script-src ${sums.join(' ')} 'wasm-unsafe-eval';`);
  expect(policy).not.toContain('self');
});

test('the files that lie beside the page stand in it', () => {
  const [, files = ''] = /id="files">(.*?)<\/script>/s.exec(made) ?? [];
  expect(Object.keys(JSON.parse(files) as object)).toEqual(
    expect.arrayContaining([
      'letters.bin',
      'fewer-words.bin',
      'opening.json',
      'results.json',
      'lessons/mle.json',
    ]),
  );
});
