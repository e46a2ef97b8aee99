/** Compiles the WebAssembly kernels when their sources or the compiler changed. Plain JavaScript: install.js runs it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(import.meta.dirname, '..');
const sources = path.join(root, 'src/kernels/wasm/assembly');
const folder = path.join(root, 'src/kernels/wasm/build');
const compiler = path.join(root, 'node_modules/assemblyscript');
// The memory is tfjs's: nothing may lie in it at an address of the module's own, so no runtime and no data.
const FLAGS = '--importMemory --runtime stub --enable simd -O3 --noAssert'.split(' ');

/** What the compiled file depends on. */
function fingerprint() {
  const hash = createHash('sha256').update(FLAGS.join(' '));
  hash.update(readFileSync(path.join(compiler, 'package.json')));
  for (const name of readdirSync(sources).sort()) hash.update(readFileSync(path.join(sources, name)));
  return hash.digest('hex');
}

/** @returns {boolean} false when the compiler refused the sources */
export function buildKernels() {
  const file = path.join(folder, 'rollOut.wasm');
  const note = path.join(folder, 'fingerprint');
  const wanted = fingerprint();
  if (existsSync(file) && existsSync(note) && readFileSync(note, 'utf8') === wanted) return true;
  mkdirSync(folder, { recursive: true });
  const made = `rollOut.${process.pid}.wasm`;
  const command = [
    path.join(compiler, 'bin/asc.js'),
    'rollOut.ts',
    '-o',
    path.join('../build', made),
    ...FLAGS,
  ];
  if (spawnSync(process.execPath, command, { cwd: sources, stdio: 'inherit' }).status !== 0) return false;
  // Renamed into place, so that nobody reads half a file.
  renameSync(path.join(folder, made), file);
  writeFileSync(note, wanted);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !buildKernels()) process.exitCode = 1;
