/** How large the parts of the built page may be. */
import { readFileSync } from 'node:fs';

/** What a visitor's browser loads before the page stands: all scripts that the page itself names. */
function entry() {
  const page = readFileSync('dist/index.html', 'utf8');
  const scripts = [...page.matchAll(/assets\/[\w-]+\.js/g)].map(([name]) => `dist/${name}`);
  if (scripts.length === 0) throw new Error('dist/index.html names no script: build the page first');
  return [...new Set(scripts)];
}

export default [
  // React is half of it; what the page says of settings, methods and faults it can do without until it stands comes apart.
  { name: 'entry', path: entry(), limit: '125 kB', gzip: true },
  { name: 'charts, lazy', path: 'dist/assets/charts-*.js', limit: '130 kB', gzip: true },
  {
    name: 'worker without backends',
    path: ['dist/assets/worker/*.js', '!dist/assets/worker/backend-*.js'],
    limit: '200 kB',
    gzip: true,
  },
  { name: 'backend webgpu', path: 'dist/assets/worker/backend-webgpu-*.js', limit: '120 kB', gzip: true },
  { name: 'backend webgl', path: 'dist/assets/worker/backend-webgl-*.js', limit: '120 kB', gzip: true },
  { name: 'backend wasm', path: 'dist/assets/worker/backend-wasm-*.js', limit: '60 kB', gzip: true },
  { name: 'backend cpu', path: 'dist/assets/worker/backend-cpu-*.js', limit: '60 kB', gzip: true },
];
