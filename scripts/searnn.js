#!/usr/bin/env node
/** `searnn`, from any folder: installs what is missing, then runs the command line. Plain JavaScript: it runs before anything is installed. */
import path from 'node:path';
import { install } from './install.js';

const root = path.join(import.meta.dirname, '..');
// `npm run` steps into the package's folder; paths are meant from where the caller stands.
const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
if (script === 'searnn' && caller !== undefined && path.resolve(root) === process.cwd())
  process.chdir(caller);
await install();
const { register } = await import('tsx/esm/api');
// Without it tsx would read whatever tsconfig.json lies where the caller stands.
register({ tsconfig: path.join(root, 'tsconfig.json') });
await import('../src/headless/main.ts');
