/** Builds the script of frozen pages when its sources changed. Plain JavaScript: install.js runs it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'src/frozen/build');
const script = path.join(folder, 'script.js');
const note = path.join(folder, 'sources.json');

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** True where every file that the script was built from is as it was then. */
function isUpToDate() {
  if (!existsSync(script) || !existsSync(note)) return false;
  /** @type {Record<string, string>} */
  const sources = JSON.parse(readFileSync(note, 'utf8'));
  return Object.entries(sources).every(([file, hash]) => {
    const place = path.join(root, file);
    return existsSync(place) && hashOf(place) === hash;
  });
}

/** @returns {Promise<void>} throws when the sources do not build */
export async function buildFrozenScript() {
  if (isUpToDate()) return;
  // Loaded only where there is something to build: this runs before everything else.
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.join(root, 'src/frozen/main.ts'), formats: ['iife'], name: 'frozen' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('vite built nothing');
  const [chunk] = output.output;
  const sources = [...chunk.moduleIds, ...['package-lock.json'].map((file) => path.join(root, file))]
    .filter((file) => path.isAbsolute(file) && existsSync(file))
    .map((file) => [path.relative(root, file), hashOf(file)]);
  mkdirSync(folder, { recursive: true });
  // Renamed into place, so that nobody reads half a file.
  const made = `${script}.${process.pid}`;
  writeFileSync(made, chunk.code);
  renameSync(made, script);
  writeFileSync(note, JSON.stringify(Object.fromEntries(sources)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFrozenScript();
