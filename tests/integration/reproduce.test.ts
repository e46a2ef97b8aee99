/** The paper's tables from the command line: shards, interruption, merging. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../src/experiments/engineVersion.ts';
import { startOn } from '../../src/experiments/presets.ts';
import { decodeResults } from '../../src/experiments/results.ts';
import { decodeRunFile, encodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { contestantSchema, type Settings } from '../../src/experiments/settings.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const place = (name: string) => path.join(folder, name);
const LIMIT = 240_000;
const TINY = '--with hidden=6&embedding=3&batchSize=4&evaluationInterval=4&aligned=1 --steps 8';
const SOME = 'reproduce --table 2 --only mle,skl-topk,kl-l-m';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A run of two updates as a file, measured at its end. */
function finishedRun(settings: Settings, letterError: number): RunFile {
  const rates = { letterError, wordError: letterError };
  const at = { update: 2, examples: 4, decoderCells: 9, seconds: 0.1 };
  return {
    ...{ format: 'searnn-run', version: 1, engine: ENGINE_VERSION, backend: 'wasm', adapter: 'SIMD' },
    data: { name: settings.data, fingerprint: settings.data },
    settings,
    contestants: settings.contestants.map(() => ({
      ...{ updates: 2, seconds: 0.1, decoderCells: 9, every: 1, loss: [1, 1], gradientNorm: [1, 1] },
      ...{ evaluations: [{ ...at, ...rates, words: 'all' as const }], msPerStep: { total: 1 } },
    })),
    events: [],
  };
}

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

  it(
    'goes on only with the data, the settings and the updates that a run has',
    async () => {
      const file = (name: string, shown: string) => {
        writeFileSync(place(name), `${shown} `.repeat(120));
        return place(name);
      };
      const one = file('one.txt', 'the quick brown fox jumps over the lazy dog.');
      const other = file('other.txt', 'pack my box with five dozen liquor jugs now.');
      const line = (data: string, steps: number, more = '') =>
        `reproduce --task spelling-30 --only mle --data ${data} --steps ${steps} --out ${place('text')} --with hidden=6&embedding=3&batchSize=4&evaluationInterval=4${more}`;
      expect(await searnn(line(one, 4))).toMatchObject({ code: 0 });
      const refused = async (asked: string) => {
        const { code, stderr } = await searnn(`${asked} --resume`);
        expect(code).toBe(2);
        return stderr.split('\n').at(-2);
      };
      const where = `${place('text/mle-s1.json')}: `;
      expect(await refused(line(other, 4))).toContain(`${where}the run began on other data (one.txt, `);
      expect(await refused(line(one, 2))).toContain(
        `${where}stop after (maxUpdates) is 2, but the run has done 4`,
      );
      expect(await refused(line(one, 4, '&learningRate=0.1'))).toContain(
        `${where}learning rate (learningRate)`,
      );
      const more = await searnn(`${line(one, 8)} --resume`);
      expect(more).toMatchObject({ code: 0 });
      const run = decodeRunFile(readFileSync(place('text/mle-s1.json'), 'utf8'));
      expect(run.contestants[0]?.loss).toHaveLength(8);
      expect(run.settings.maxUpdates).toBe(8);
      const plugin = { name: 'own.mjs', content: '0123456789abcdef'.repeat(2), gives: ['cost' as const] };
      writeFileSync(place('text/mle-s1.json'), encodeRunFile({ ...run, plugin }));
      // It takes no --plugin.
      expect(await refused(line(one, 12))).toBe(
        `${where}the run was trained with the plugin own.mjs (01234567); name another --out.`,
      );
    },
    LIMIT,
  );

  it(
    'replaces and begins anew nothing that is there, though one of a run’s two files is gone',
    async () => {
      const line = (steps: number, more = '') =>
        `reproduce --table 2 --only mle --steps ${steps} --out ${place('half')} --with hidden=6&embedding=3&batchSize=4&evaluationInterval=4&aligned=1${more}`;
      const [run, weights] = [place('half/mle-s1.json'), place('half/mle-s1.checkpoint.safetensors')];
      const lossOf = () => decodeRunFile(readFileSync(run, 'utf8')).contestants[0]?.loss ?? [];
      expect(await searnn(line(4))).toMatchObject({ code: 0 });
      const [begun, kept] = [lossOf(), readFileSync(weights)];
      rmSync(run);
      expect(await searnn(line(4))).toMatchObject({
        ...{ code: 2, stderr: expect.stringContaining('has 1 of these runs already: --resume') as unknown },
      });
      expect(readFileSync(weights)).toEqual(kept);
      // The checkpoint alone is enough, as it is to train --resume.
      expect(await searnn(`${line(6)} --resume`)).toMatchObject({ code: 0 });
      expect(lossOf()).toHaveLength(6);
      expect(lossOf().slice(0, 4)).toEqual(begun);
      const { events } = decodeRunFile(readFileSync(run, 'utf8'));
      expect(events.map(({ what }) => what)).toContainEqual(expect.stringContaining('went on after a break'));

      const finished = readFileSync(run);
      rmSync(weights);
      expect(await searnn(`${line(8)} --resume`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          `The checkpoint ${weights} cannot be read: there is no such file or folder.`,
        ) as unknown,
      });
      expect(readFileSync(run)).toEqual(finished);
      expect((await searnn(`${line(6)} --resume`)).stderr).toContain('mle-s1 is done');
    },
    LIMIT,
  );

  it(
    'merges only what differs in nothing but the seed, and names the rest',
    async () => {
      mkdirSync(place('mixed'));
      const letters = {
        ...startOn('built-in'),
        maxUpdates: 2,
        contestants: [contestantSchema.parse({ method: 'mle' })],
      };
      const write = (name: string, settings: Partial<Settings>, letterError: number) => {
        const all = { ...letters, ...settings };
        writeFileSync(place(`mixed/${name}.json`), encodeRunFile(finishedRun(all, letterError)));
      };
      write('a-letters', { seed: 1 }, 0.1);
      write('b-same', { seed: 1 }, 0.1);
      write('c-seed', { seed: 2 }, 0.2);
      write('d-size', { seed: 3, hidden: 32 }, 0.4);
      write('e-words', { ...startOn('translation'), maxUpdates: 2, contestants: letters.contestants }, 0.9);
      const { stdout, stderr, code } = await searnn(
        `reproduce --merge ${place('mixed')} --json ${place('m.json')}`,
      );
      expect(code).toBe(0);
      expect(stdout).toMatch(/^MLE +2\.8 +– +15\.00 ± 7\.07 +2$/m);
      expect(stdout).toMatch(/others are not pooled with: hidden units H 32\n.*\nMLE +2\.8 +– +40\.00 +1$/m);
      expect(stdout).not.toContain('90.00');
      expect(stderr.split('\n').filter((line) => line.startsWith('note'))).toEqual([
        'note: b-same.json is the same run as a-letters.json (settings, data and seed), which alone counts.',
        'note: e-words.json stands behind no figure of the paper’s tables.',
      ]);
      expect(decodeResults(readFileSync(place('m.json'), 'utf8')).runs).toHaveLength(4);
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
