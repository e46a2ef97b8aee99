/** The page as a browser keeps it: servers that come and go, and what it says of being kept. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { status } from './lostFiles.ts';

export interface Server {
  readonly address: string;
  /** A server that is gone. */
  close(): Promise<void>;
}

/** Serves a built page at the same address every time, so that one version can follow another. */
export async function serve(port: number, folder = 'dist', base = '/'): Promise<Server> {
  const server = await preview({
    base,
    build: { outDir: folder },
    preview: { port, strictPort: true },
    logLevel: 'silent',
  });
  return { address: `http://localhost:${port}${base}`, close: () => server.close() };
}

/** Builds the page as of another revision. @returns its folder */
export async function newerVersion(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newer-page-'));
  await build({
    define: { __REVISION__: '"a newer one"' },
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'silent',
  });
  return folder;
}

const keptLine = (page: Page) => page.getByTestId('kept-page');

/** Resolves once the page says that it needs its server no longer. */
export async function isKept(page: Page): Promise<void> {
  await expect(keptLine(page)).toHaveText(/^Kept for use without a network: \d\.\d\sMB\.$/, {
    timeout: 90_000,
  });
}

export const isNotKept = (page: Page, why: RegExp): Promise<void> =>
  expect(keptLine(page)).toHaveText(why, { timeout: 60_000 });

/** The engine stands and nothing went wrong. */
export async function isWhole(page: Page): Promise<void> {
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** Trains so many updates, one by one. */
export async function step(page: Page, updates: number): Promise<void> {
  const button = page.getByRole('button', { name: 'Step', exact: true });
  for (let done = 1; done <= updates; done++) {
    await button.click();
    await expect(page.getByTestId('update')).toHaveText(String(done), { timeout: 60_000 });
  }
}
