/** A page of somebody else's, on an origin of its own: what holds a frame of the playground in a test. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const REVEAL = path.join(import.meta.dirname, '../../node_modules/reveal.js/dist');

export interface Host {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves what `html` makes of its own address at its root, and reveal.js under `/reveal/`, until closed. */
export async function hostPage(html: (address: string) => string): Promise<Host> {
  let address = '';
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = async (): Promise<string | Buffer | null> => {
      if (asked === '/') return html(address);
      return asked.startsWith('/reveal/') ? readFile(path.join(REVEAL, asked.slice(8))) : null;
    };
    answer().then(
      (body) => {
        const type = asked === '/' ? '.html' : path.extname(asked);
        // Browsers ask for a picture of the site.
        response.writeHead(body === null ? 204 : 200, { 'Content-Type': TYPES[type] ?? 'text/plain' });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  address = `http://localhost:${port}/`;
  return { address, close: () => void server.close() };
}
