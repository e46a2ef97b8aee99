#!/usr/bin/env node
/** `searnn`, from any folder: installs what is missing, then runs the command line. Plain JavaScript: it runs before anything is installed. */
import path from 'node:path';
import { isPacked, load } from './load.js';

const root = path.join(import.meta.dirname, '..');
// `npm run` steps into the package's folder; paths are meant from where the caller stands.
const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
if (script === 'searnn' && caller !== undefined && path.resolve(root) === process.cwd())
  process.chdir(caller);
// The package brings all that it needs.
if (!isPacked()) await (await import('./install.js')).install();
await load('main');
