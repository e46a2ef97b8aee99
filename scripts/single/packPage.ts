/** Packs the built page into one file: scripts, styles, worker and data stand in it, so that a browser opens it from disk. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The name of the file. */
const PAGE = 'searnn-playground.html';
/** Where the page looks for its worker. */
export const WORKER = 'worker.js';

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
};
const BESIDE = path.join(import.meta.dirname, 'beside.js');

/** All that the page may fetch beside it, as data: addresses by path. */
function dataFiles(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[path.extname(entry.name)];
    if (type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = path.relative(folder, file).replaceAll(path.sep, '/');
    found[address] = `data:${type};base64,${readFileSync(file, 'base64')}`;
  }
  return found;
}

/** A script as it may stand in a page, whose grammar ends it at the first tag that looks like its end. */
const inPage = (script: string): string => script.replaceAll(/<(\/script|!--)/gi, String.raw`<\$1`);

/** The content policy of the page with these scripts and nothing from elsewhere: not even the page's own folder can be asked. */
function policy(scripts: readonly string[]): string {
  const sums = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${sums.join(' ')} 'wasm-unsafe-eval'`,
    ...['worker-src blob:', "style-src 'unsafe-inline'", 'img-src data: blob:', 'connect-src data: blob:'],
    ...["base-uri 'none'", "form-action 'none'"],
  ].join('; ');
}

/** What the build has made of the page. */
interface Built {
  readonly page: string;
  readonly script: string;
  readonly worker: string;
  readonly style: string;
}

/** Tags of files that now stand in the page. */
const OF_FILES =
  /\s*<(script[^>]* src=[^>]*><\/script>|link[^>]* rel="(stylesheet|apple-touch-icon)"[^>]*>)/g;

/** The page with everything in it. `folder`: the files that would lie beside it */
export function packed({ page, script, worker, style }: Built, folder: string): string {
  const main = inPage(script);
  const early = [path.join(folder, 'theme.js'), path.join(folder, 'missing.js'), BESIDE].map((file) =>
    inPage(readFileSync(file, 'utf8')),
  );
  const head = [
    `<style>${style}</style>`,
    `<script type="application/json" id="files">${JSON.stringify(dataFiles(folder))}</script>`,
    `<script type="text/plain" id="worker">${inPage(worker)}</script>`,
    ...early.map((each) => `<script>${each}</script>`),
  ];
  // What is put in is given by functions: as text, `$&` in it would mean something.
  return page
    .replaceAll(OF_FILES, '')
    .replace(
      /(Content-Security-Policy"\s+content=)"[^"]*"/,
      (_, tag: string) => `${tag}"${policy([...early, main])}"`,
    )
    .replace('</head>', () => `${head.join('\n')}\n</head>`)
    .replace('</body>', () => `<script type="module">${main}</script>\n</body>`);
}

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string => {
  if (file === undefined) throw new Error('a file of the page was not built');
  return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString();
};

/** The last step of a build that makes one script, one style and one worker: they become one file, which is all that is written. */
export const packPage: Plugin = {
  name: 'pack-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const all = Object.values(bundle);
      const named = (end: string) => all.find(({ fileName }) => fileName.endsWith(end));
      const built = {
        page: textOf(named('.html')),
        script: textOf(all.find((file) => file.type === 'chunk' && file.isEntry)),
        worker: textOf(named(WORKER)),
        style: textOf(named('.css')),
      };
      const source = packed(built, this.environment.config.publicDir);
      for (const { fileName } of all) Reflect.deleteProperty(bundle, fileName);
      this.emitFile({ type: 'asset', fileName: PAGE, source });
    },
  },
};
