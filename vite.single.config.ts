/** How the page is built as one file that opens from disk: `npm run build -- --single-file`. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packPage, WORKER } from './scripts/single/packPage.ts';
import { revision } from './src/headless/host.ts';

export default defineConfig({
  mode: 'single',
  define: { __REVISION__: JSON.stringify(revision()) },
  base: './',
  plugins: [react(), packPage],
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    target: 'es2022',
    // WebAssembly too stands in the script, as a data: address.
    assetsInlineLimit: Infinity,
    chunkSizeWarningLimit: Infinity,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
  },
  worker: {
    format: 'iife',
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: `assets/${WORKER}` } },
  },
});
