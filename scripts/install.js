/** Installs what package-lock.json names, compiles the kernels and builds the script of frozen pages, unless all are there already. Plain JavaScript: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFrozenScript } from './frozen.js';
import { buildKernels } from './kernels.js';

const root = path.join(import.meta.dirname, '..');

/** @param {string} file @returns {Record<string, { version?: string; optional?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
}

/** Whether node_modules holds every package of the lock in its version; optional ones may belong to other systems. */
function isInstalled() {
  // npm's own note of what it installed.
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const there = installed[place];
    return there ? there.version === version : optional === true;
  });
}

/** Ends the program when something cannot be installed. Whatever it says goes to stderr: stdout is the caller's. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`SeaRNN Playground needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  if (!isInstalled()) {
    console.error('Installing packages (npm ci) …');
    // Development packages build the page, so they are wanted under NODE_ENV=production too.
    const { status } = spawnSync('npm ci --include=dev', {
      cwd: root,
      stdio: ['inherit', 2, 'inherit'],
      shell: true,
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  if (!buildKernels()) process.exit(1);
  await buildFrozenScript();
}

// Node names the program as it was typed, and this file as it lies: one of them may lead through a link.
const [, program] = process.argv;
if (program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url)) await install();
