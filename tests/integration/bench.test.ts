/** The bench as a process of its own: what it measures, each workload in another process, and what it writes. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Measured } from '../../scripts/bench/workload.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const { place } = temporaryFolder();

const bench = (line: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/bench/main.ts', ...line.split(' ')], {
    cwd: ROOT,
  });

it('tells time and memory of a task’s updates, and keeps them as JSON', async () => {
  const json = place('out.json');
  const { stdout } = await bench(`--tasks translation --hidden 8 --batch 2 --quick --json ${json}`);
  expect(stdout).toContain(': SeaRNN KL 200 r/m 25 top-k all cells');
  const [measured] = JSON.parse(readFileSync(json, 'utf8')) as Measured[];
  expect(measured).toMatchObject({ format: 'searnn-workload', hidden: 8, batch: 2 });
  expect(measured?.rows).toHaveLength(3);
  for (const { ms, low, high, losses, memory } of measured?.rows ?? []) {
    expect(low).toBeLessThanOrEqual(ms);
    expect(ms).toBeLessThanOrEqual(high);
    expect(losses.every((loss) => loss > 0)).toBe(true);
    expect(memory.peakRss).toBeGreaterThan(2 ** 24);
    expect(memory.wasmPages).toBeGreaterThan(0);
  }
});

it('tells how updates grow with the vocabulary', async () => {
  const { stdout } = await bench('--grow V --points 8,40 --hidden 8 --batch 2 --quick');
  const rows = stdout.split('\n').map((line) => line.split(/ {2,}/));
  expect(rows[0]?.[0]).toMatch(/^Growth with V on wasm/);
  expect(rows.slice(2, 4).map(([x, , ratio]) => [x, Number(ratio) > 0])).toEqual([
    ['8', true],
    ['40', true],
  ]);
  expect(rows[2]?.[2]).toBe('1.00');
});
