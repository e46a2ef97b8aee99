/** The documents name files that there are. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = ['docs', 'findings', 'public', 'scripts', 'src', 'tests'];

const files = [
  ...readdirSync(ROOT),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll(path.sep, '/')}`,
    ),
  ),
];
const documents = files.filter((file) => /^(?:docs\/)?[\w-]+\.md$|^src\/.*README\.md$/.test(file));
/** In backquotes, with the ending of a source: `state/drawn.ts`. */
const NAMED = /`([\w./-]+\.(?:tsx?|js|sh|css))`/g;

describe.each(documents)('%s', (document) => {
  it('names files that there are', () => {
    const text = readFileSync(path.join(ROOT, document), 'utf8');
    const missing = [...text.matchAll(NAMED)]
      .map(([, name = '']) => name)
      .filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
    expect(missing).toEqual([]);
  });
});
