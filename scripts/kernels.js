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
/** One file each; a runtime takes the first that it can run. */
const VARIANTS = { relaxed: ['--enable', 'relaxed-simd'], plain: [] };

/** What the compiled file depends on. */
function fingerprint() {
  const hash = createHash('sha256').update(JSON.stringify([FLAGS, VARIANTS]));
  hash.update(readFileSync(path.join(compiler, 'package.json')));
  for (const name of readdirSync(sources).sort()) hash.update(readFileSync(path.join(sources, name)));
  return hash.digest('hex');
}

/**
 * Compiles one variant.
 * @param {string} name
 * @param {readonly string[]} flags
 * @returns {boolean} false when the compiler refused the sources
 */
function compile(name, flags) {
  const made = `${name}.${process.pid}.wasm`;
  const compile = path.join(compiler, 'bin/asc.js');
  const command = [compile, 'index.ts', '-o', path.join('../build', made), ...FLAGS, ...flags];
  // Its words go to stderr: stdout is the caller's.
  if (spawnSync(process.execPath, command, { cwd: sources, stdio: ['inherit', 2, 'inherit'] }).status !== 0)
    return false;
  // Renamed into place, so that nobody reads half a file.
  renameSync(path.join(folder, made), path.join(folder, `${name}.wasm`));
  return true;
}

/** @returns {boolean} false when the compiler refused the sources */
export function buildKernels() {
  const note = path.join(folder, 'fingerprint');
  const wanted = fingerprint();
  const variants = Object.entries(VARIANTS);
  const there = variants.every(([name]) => existsSync(path.join(folder, `${name}.wasm`)));
  if (there && existsSync(note) && readFileSync(note, 'utf8') === wanted) return true;
  mkdirSync(folder, { recursive: true });
  if (!variants.every(([name, flags]) => compile(name, flags))) return false;
  writeFileSync(note, wanted);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !buildKernels()) process.exitCode = 1;
