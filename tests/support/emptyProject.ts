/** An empty project that has taken the package as `npm pack` makes it, its dependencies linked to those of the checkout. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = path.join(ROOT, 'node_modules');

export interface EmptyProject {
  /** An absolute path in it. */
  readonly place: (name: string) => string;
  /** Runs Node in it; what it prints on stdout. @throws Error where it fails */
  readonly node: (...words: readonly string[]) => string;
  /** Checks the types of a file as a strict program does, and makes JavaScript of it beside it. @throws Error with what is wrong */
  readonly compile: (file: string) => void;
  readonly remove: () => void;
}

/** Without a network: npm packs, and installs nothing. */
function pack(folder: string): string {
  const words = ['pack', '--ignore-scripts=false', '--offline', '--json', '--pack-destination', folder];
  execFileSync('npm', words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return path.join(folder, `${name}-${version}.tgz`);
}

export function emptyProject(): EmptyProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-project-'));
  const place = (name: string) => path.join(folder, name);
  const run = (...words: readonly string[]) => {
    try {
      return execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
      throw new Error(`node ${words.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
    }
  };
  mkdirSync(place('node_modules'));
  execFileSync('tar', ['xzf', pack(folder), '-C', folder]);
  renameSync(place('package'), place('node_modules/searnn-playground'));
  const packed = readFileSync(place('node_modules/searnn-playground/package.json'), 'utf8');
  const { dependencies } = JSON.parse(packed) as { readonly dependencies: Readonly<Record<string, string>> };
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    mkdirSync(path.dirname(place(`node_modules/${name}`)), { recursive: true });
    symlinkSync(path.join(MODULES, name), place(`node_modules/${name}`));
  }
  writeFileSync(place('package.json'), JSON.stringify({ type: 'module', private: true }));
  return {
    place,
    node: run,
    compile: (file) => {
      const strict = '--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --types node';
      const how = `${strict} --target es2023 --module nodenext --moduleResolution nodenext`;
      run(path.join(MODULES, 'typescript/bin/tsc'), ...how.split(' '), file);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
