/** A folder of its own for every test of a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** @returns the folder's path while a test runs, and paths in it */
export function temporaryFolder(): {
  readonly folder: () => string;
  readonly place: (name: string) => string;
} {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder: () => folder, place: (name) => path.join(folder, name) };
}
