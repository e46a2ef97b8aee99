/** The paper's tables from the command line: shards, interruption, merging. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeResults } from '../../src/experiments/results.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const place = (name: string) => path.join(folder, name);
const LIMIT = 120_000;
const TINY = '--with hidden=6&embedding=3&batchSize=4&evaluationInterval=4&aligned=1 --steps 8';
const SOME = 'reproduce --table 2 --only mle,skl-topk,kl-l-m';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The table's rows without those that were not tried. */
const tried = (text: string) => text.split('\n').filter((line) => /\d$/.test(line) && !line.includes('–'));

describe('searnn reproduce', () => {
  it(
    'in shards comes to the table of one call, and runs the same numbers',
    async () => {
      const whole = await searnn(`${SOME} ${TINY} --out ${place('whole')}`);
      expect(whole).toMatchObject({ code: 0 });
      for (const shard of ['1/2', '2/2']) {
        const part = await searnn(
          `${SOME} ${TINY} --shard ${shard} --out ${place(`parts/${shard[0] ?? ''}`)}`,
        );
        expect(part).toMatchObject({ code: 0 });
      }
      const merged = await searnn(`reproduce --merge ${place('parts')} --json ${place('results.json')}`);
      expect(merged.stdout).toBe(whole.stdout);
      // The figures of Table 1 that these runs are stand in both tables.
      const figures = ['MLE', 'KL l/m', 'MLE', 'KL l/m', 'sKL top-k'];
      expect(tried(merged.stdout).map((line) => line.split('  ')[0])).toEqual(figures);
      const { runs } = decodeResults(readFileSync(place('results.json'), 'utf8'));
      expect(runs).toHaveLength(3);
      expect(runs.every(({ contestants }) => contestants[0]?.chosen !== undefined)).toBe(true);
    },
    LIMIT,
  );

  it(
    'goes on after an interruption where it was, and does not run again what is done',
    async () => {
      const line = `${SOME} ${TINY.replace('--steps 8', '--steps 400')} --out ${place('part')}`;
      let interrupted = false;
      const stopped = await searnn(line, (child, stderr) => {
        if (interrupted || !stderr.includes('[2/3]')) return;
        interrupted = true;
        setTimeout(() => child.kill('SIGINT'), 200);
      });
      expect(stopped.stderr).toContain('--resume goes on from here');
      expect(stopped.stderr).toContain('is not finished and is passed over');
      const again = await searnn(line);
      expect(again).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('--resume goes on') as unknown,
      });
      const resumed = await searnn(`${line} --resume`);
      expect(resumed).toMatchObject({ code: 0 });
      expect(resumed.stderr).toContain('[1/3] mle-s1 is done');
      const whole = await searnn(line.replace(place('part'), place('unbroken')));
      expect(resumed.stdout).toBe(whole.stdout);
    },
    LIMIT,
  );

  it.each<[string, string]>([
    ['reproduce', 'reproduce needs --out <folder> for its run files; --list only says which they are.'],
    ['reproduce --table 3 --list', '--table is “3”, but must be 1, 2 or all.'],
    [
      'reproduce --task spelling --list',
      '--task is “spelling”, but must be one of letters, spelling-30, spelling-50.',
    ],
    ['reproduce --shard 7/6 --list', '--shard is “7/6”, but must be like 2/6: part 2 of 6.'],
    ['reproduce --seeds 0 --list', '--seeds is “0”, but must be a whole number from 1 to 100.'],
    ['reproduce --merge nowhere', 'nowhere cannot be read.'],
  ])('%s: one sentence and exit code 2', async (line, sentence) => {
    expect(await searnn(line)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
