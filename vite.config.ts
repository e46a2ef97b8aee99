/** How the page is built: relative addresses, so that any static host and any sub-path serves it. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
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

/** The worker's lazy backends, and what they share, are named so that the size budget can tell them apart. */
function workerChunk({ facadeModuleId, moduleIds }: Chunk): string {
  if (/\/src\/kernels\/backend\/\w+\.ts$/.test(facadeModuleId ?? ''))
    return 'assets/worker/backend-[name]-[hash].js';
  const shared = moduleIds.some((id) => id.includes('/node_modules/@tensorflow/tfjs-backend-'));
  return shared ? 'assets/worker/backend-shared-[hash].js' : 'assets/worker/[name]-[hash].js';
}

/** The dev server's own inline script would break the page's content policy; built pages keep it. */
const withoutPolicyInDev: Plugin = {
  name: 'without-policy-in-dev',
  apply: (_config, { command, isPreview }) => command === 'serve' && isPreview !== true,
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  // Run files say which source they come from.
  define: { __REVISION__: JSON.stringify(revision()) },
  base: './',
  // No fall-back to index.html: a wrong address answers 404, as on a static host.
  appType: 'mpa',
  plugins: [react(), withoutPolicyInDev],
  build: {
    target: 'es2022',
    // Assets stay files: a wasm module in a data: address would be 33 % larger and forbidden by the page's policy.
    assetsInlineLimit: 0,
    // TensorFlow.js backends are large and lazy; size-limit holds the budget instead.
    chunkSizeWarningLimit: 2000,
    // Every browser that runs this preloads modules by itself.
    modulePreload: { polyfill: false },
    // All scripts come from the page itself; styles too: one file, so that no part of the page can lack its own.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { chunkFileNames: pageChunk, codeSplitting: { groups: [OPENING] } },
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
