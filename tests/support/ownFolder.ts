/** A folder for each test, which is gone after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';

/** For the tests of the file that calls it. @returns the path of a name in the folder of the test that runs */
export function ownFolder(): (name: string) => string {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'searnn-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true }));
  return (name) => path.join(folder, name);
}
