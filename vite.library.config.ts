/** How the command line and its engine are packed for Node, as the package brings them: `scripts/packLibrary.ts`. */
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const ROOT = import.meta.dirname;

/** Modules find files beside themselves (kernels, data, threads): each goes on looking from where it stands in `src`. */
const wherePlaced: Plugin = {
  name: 'where-placed',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.startsWith(path.join(ROOT, 'src')) || !code.includes('import.meta.url')) return null;
    const place = path.relative(ROOT, id).split(path.sep).join('/');
    return code.replaceAll('import.meta.url', `new URL('../${place}', import.meta.url).href`);
  },
};

export default defineConfig({
  plugins: [wherePlaced],
  build: {
    ssr: true,
    outDir: 'dist-node',
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/headless/main.ts',
        library: 'src/headless/library/library.ts',
        thread: 'src/headless/thread.ts',
        jobThread: 'src/headless/jobs/jobThread.ts',
      },
      // All of them in one folder: addresses are told from there.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      checks: { bundlerTimings: false },
    },
  },
});
