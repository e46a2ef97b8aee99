/** Packs engine and command line for Node into dist-node/, with the types of what programs import: `npm pack` runs it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'dist-node');
const TYPES = path.join(OUT, 'types');
const DOOR = path.join(TYPES, 'headless/library/library.d.ts');

/** `from './run.ts'`, `import('../x.ts')`: the part before the file's ending, and what stands before it. */
const RELATIVE = /(\bfrom\s+|\bimport\()(['"])(\.[^'"]*)\.ts\2/g;

/** The declarations that the door leads to, each once. */
function reachable(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, , , to = ''] of readFileSync(file, 'utf8').matchAll(RELATIVE))
    reachable(path.join(path.dirname(file), `${to}.d.ts`), found);
  return found;
}

/** Emits the types; those that nobody can come to are left out, and imports name what lies there. */
function makeTypes(): void {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '-p', path.join(ROOT, 'tsconfig.library.json')];
  const { status } = spawnSync(process.execPath, words, { stdio: ['inherit', 2, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  const kept = new Map([...reachable(DOOR)].map((file) => [file, readFileSync(file, 'utf8')]));
  rmSync(TYPES, { recursive: true });
  for (const [file, text] of kept) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.replace(RELATIVE, '$1$2$3.js$2'));
  }
}

await build({
  root: ROOT,
  configFile: path.join(ROOT, 'vite.library.config.ts'),
  logLevel: 'warn',
});
makeTypes();
const [files, types] = [OUT, TYPES].map((folder) => readdirSync(folder, { recursive: true }).length);
// npm's own words go to stderr; what it prints on stdout is read by programs.
console.error(`dist-node: ${files} files, ${types} of them types.`);
