/** `npm start`: builds the page, serves it on a free port of this machine and opens it where there is a desktop. */
import { build, preview } from 'vite';

const hasDesktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

await build({ logLevel: 'warn' });
// Vite takes the next free port when this one is in use, and only warns when nothing can be opened.
const server = await preview({ preview: { port: 4173, open: hasDesktop } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The server started without an address.');
console.log(`\n  SeaRNN Playground: ${address}\n  Ctrl-C ends it.\n`);
