/** How the page is built: relative addresses, so that any static host and any sub-path serves it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { revision } from './src/headless/host.ts';

/** As much of a chunk as naming one needs. */
interface Chunk {
  readonly facadeModuleId?: string | null;
  readonly moduleIds: readonly string[];
  readonly isDynamicEntry: boolean;
}

/** The page's lazy parts are named so that the size budget can tell them from its entry, and charts from the rest. */
function pageChunk({ moduleIds, isDynamicEntry }: Chunk): string {
  if (moduleIds.some((id) => id.includes('/node_modules/recharts/'))) return 'assets/charts-[hash].js';
  return isDynamicEntry ? 'assets/lazy-[name]-[hash].js' : 'assets/[name]-[hash].js';
}

/** What the page needs before it stands is one script: a score of small ones would pack 4 kB worse and ask as often. */
const OPENING = { name: 'opening', tags: ['$initial' as const] };

/** What charts and tables share, and what saves them, is one file: the entry names each file that the opening parts need. */
const SHARED = {
  name: 'shared',
  test: new RegExp(
    [
      String.raw`/src/(?:ui/takeAlong/(?:TakeAlong|Save\w+|tableOf|useSource)|ui/curves/(?:lines|errorAxes|Cursor)`,
      String.raw`ui/(?:parts/Mark|parts/markPath|contestantColour|objectiveName|useWidth)`,
      String.raw`figures/(?:layOutCells|plot|bounds|ticks)|text/en/(?:takeAlong|printedFigures))\.tsx?$`,
    ].join('|'),
  ),
};

/** The nine pairs of policies, which the form and the board of kept runs show. */
const PAIRS = {
  name: 'pairs',
  test: /\/src\/(?:ui\/grid\/(?:families|theorySigns)|experiments\/(?:policyPairs|theory)|text\/en\/(?:grid|theory))\.ts$/,
};

/** What a run was and how it is told, which the curves, the files and the library need. */
const RECORDS = {
  name: 'records',
  test: /\/src\/(?:state\/saveAs|experiments\/(?:places|dataText|runOrigin)|text\/en\/when)\.ts$/,
};

/**
 * Parts of the opening page ask for the files beside theirs at once. The others' come one after another, from the service
 * worker or ahead of time: the table of who needs what would make the entry 1.7 kB larger.
 */
const FIRST_PARTS = /\/lazy-(?:Controls|CurvesColumn|WatchedWord)-/;

/** The worker's lazy backends, and what they share, are named so that the size budget can tell them apart. */
function workerChunk({ facadeModuleId, moduleIds }: Chunk): string {
  if (/\/src\/kernels\/backend\/\w+\.ts$/.test(facadeModuleId ?? ''))
    return 'assets/worker/backend-[name]-[hash].js';
  const shared = moduleIds.some((id) => id.includes('/node_modules/@tensorflow/tfjs-backend-'));
  return shared ? 'assets/worker/backend-shared-[hash].js' : 'assets/worker/[name]-[hash].js';
}

/**
 * A language's file holds all English messages beside its own. Shared with the parts of the page that tell them, they would
 * stand in a score of small files: it has copies.
 */
const ownTables: Plugin = {
  name: 'own-tables',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer?.endsWith('/src/text/english.ts') !== true) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?own`;
  },
};

/** The dev server's own inline script would break the page's content policy; built pages keep it. */
const withoutPolicyInDev: Plugin = {
  name: 'without-policy-in-dev',
  apply: (_config, { command, isPreview }) => command === 'serve' && isPreview !== true,
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** How vite 8.3.8 writes an import: around it stands what asks for files beside it, which mostly are none. */
const IMPORT = /\bimport\((`\.\/[^`]+`)\)/g;
const AGAIN = 'importAgain($1,import.meta.url)';
const ALONE = [
  /\b[\w$]+\(async\(\)=>\{let\{[^}]*\}=await (importAgain\([^)]*\));return\{[^}]*\}\},\[\],import\.meta\.url\)/g,
  /\b[\w$]+\(\(\)=>(importAgain\([^)]*\)(?:\.then\(\w+=>\w+\.[\w$]+\))?),\[\],import\.meta\.url\)/g,
];

/** A part whose file did not come can be asked for again. @see importAgain */
const importAgain: Plugin = {
  name: 'import-again',
  apply: 'build',
  generateBundle: {
    // What vite writes around imports is there by then.
    order: 'post',
    handler: (_options, bundle) => {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = ALONE.reduce(
            (code, alone) => code.replaceAll(alone, '$1'),
            chunk.code.replaceAll(IMPORT, AGAIN),
          );
    },
  },
};

/** Where the built page is written. */
let folder = '';
const noteFolder: Plugin = {
  name: 'note-folder',
  configResolved: ({ build }) => {
    folder = build.outDir;
  },
};

/** What a part holds, as its name says: one that a host in the middle of an upload answers with is not kept. */
const checksum = (url: string): string =>
  `sha256-${createHash('sha256')
    .update(readFileSync(path.join(folder, url)))
    .digest('base64')}`;

/** What lets the page be installed, and the service worker that keeps all of its files; the page registers it by itself. */
const offline = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/offline',
  filename: 'serviceWorker.ts',
  injectRegister: false,
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: ['**/*'],
    // As 'es' vite-plugin-pwa 2.0.0 asks for an option that vite 8.3.8 warns of.
    rollupFormat: 'iife',
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) =>
          entry.url.startsWith('assets/') ? { ...entry, integrity: checksum(entry.url) } : entry,
        ),
      }),
    ],
  },
  integration: {
    configureCustomSWViteBuild: (options) => {
      options.logLevel = 'warn';
    },
  },
  manifest: {
    name: 'SeaRNN Playground',
    short_name: 'SeaRNN',
    description:
      'Two networks learn to read handwriting side by side: by maximum likelihood, and by learning to search.',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    // The colours of the light theme; the page itself names those of both.
    background_color: '#faf8f4',
    theme_color: '#faf8f4',
    categories: ['education'],
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

export default defineConfig({
  // Run files say which source they come from.
  define: { __REVISION__: JSON.stringify(revision()) },
  base: './',
  // No fall-back to index.html: a wrong address answers 404, as on a static host.
  appType: 'mpa',
  plugins: [react(), ownTables, withoutPolicyInDev, importAgain, noteFolder, offline],
  build: {
    target: 'es2022',
    // Assets stay files: a wasm module in a data: address would be 33 % larger and forbidden by the page's policy.
    assetsInlineLimit: 0,
    // TensorFlow.js backends are large and lazy; size-limit holds the budget instead.
    chunkSizeWarningLimit: 2000,
    // Every browser that runs this preloads modules by itself.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, files) => (FIRST_PARTS.test(file) ? files : []),
    },
    // All scripts come from the page itself; styles too: one file, so that no part of the page can lack its own.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { chunkFileNames: pageChunk, codeSplitting: { groups: [OPENING, SHARED, PAIRS, RECORDS] } },
      checks: { bundlerTimings: false },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/worker/[name]-[hash].js', chunkFileNames: workerChunk },
    },
  },
  // Found before the first page opens, so that no late discovery reloads the page under a test.
  optimizeDeps: { entries: ['index.html', 'src/worker/entry.ts'] },
});
