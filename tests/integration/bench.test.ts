/** The bench as a process of its own: what it measures, each workload in another process, and what it writes. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../../scripts/bench/workload.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const { place } = temporaryFolder();

const command = (line: string) => ['--import', 'tsx', 'scripts/bench/main.ts', ...line.split(' ')];

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

describe.skipIf(!existsSync(path.join(ROOT, '.git')))('against a revision', () => {
  const worktrees = (): string => execFileSync('git', ['worktree', 'list'], { cwd: ROOT, encoding: 'utf8' });
  const line = '--against HEAD --tasks letters --hidden 8 --batch 2 --quick';

  it('tells ratios, and leaves no other worktree behind', async () => {
    const before = worktrees();
    const { stdout } = await bench(`${line} --blocks 2`);
    const ratios = stdout.split('\n').flatMap((row) => {
      const [name = '', , , processor] = row.split(/ {2,}/);
      return name.startsWith('letters: ') ? [Number(processor)] : [];
    });
    expect(ratios).toHaveLength(4);
    expect(ratios.every((ratio) => ratio > 0.1 && ratio < 10)).toBe(true);
    expect(worktrees()).toBe(before);
  });

  it('leaves none behind at Ctrl-C either', async () => {
    const before = worktrees();
    const child = spawn(process.execPath, command(`${line} --blocks 1000`), { cwd: ROOT });
    let heard = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (heard.includes('against here')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect(heard).toContain('against here');
    expect(code).toBe(130);
    expect(worktrees()).toBe(before);
  });

  it('says so where there is no such revision', async () => {
    await expect(bench('--against nowhere')).rejects.toMatchObject({
      stderr: expect.stringContaining('There is no revision “nowhere” here.') as unknown,
    });
  });
});
