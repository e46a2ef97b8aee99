/** `npm run build`: builds the page into dist/; with `--single-file` as one file that opens from disk. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values } = parseArgs({ options: { 'single-file': { type: 'boolean', default: false } } });
if (values['single-file']) {
  await build({ configFile: 'vite.single.config.ts', logLevel: 'warn' });
  const file = path.join('dist-single', 'searnn-playground.html');
  console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB; a browser opens it from disk.`);
} else await build();
