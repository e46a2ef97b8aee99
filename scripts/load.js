/** Loads a part of the command line: packed, as the package brings it, else as the TypeScript that it is. Plain JavaScript: it runs before TypeScript can. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..');

/** Whether this is the package, which has no sources. */
export const isPacked = () => !existsSync(path.join(root, 'src/headless/main.ts'));

/** @param {string} part its path in `src/headless`: `jobs/jobThread` */
export async function load(part) {
  const packed = path.join(root, 'dist-node', `${path.basename(part)}.js`);
  const source = path.join(root, 'src/headless', `${part}.ts`);
  if (!isPacked()) {
    const { register } = await import('tsx/esm/api');
    // Without it tsx would read whatever tsconfig.json lies where the caller stands.
    register({ tsconfig: path.join(root, 'tsconfig.json') });
  }
  await import(pathToFileURL(isPacked() ? packed : source).href);
}
