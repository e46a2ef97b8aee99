/** Several seeds of the same settings in real threads of Node: `searnn train --seeds`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-seeds-'));
const place = (name: string) => path.join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const LIMIT = 240_000;
const STEPS = 60;
const TEXT = place('text.txt');
const TINY = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 20';
const LINE = `train --preset paper-spelling --data ${TEXT} --duel ${TINY} --steps ${STEPS}`;

const readRun = (name: string): RunFile => decodeRunFile(readFileSync(place(name), 'utf8'));
/** What training makes of a seed: losses, errors, weights. */
const madeOf = ({ contestants, checkpoint, settings }: RunFile) => ({
  ...{ seed: settings.seed, checkpoint },
  losses: contestants.map(({ loss }) => loss),
  errors: contestants.map(({ evaluations }) =>
    // Where it is stopped, a run is measured once more.
    evaluations
      .filter(({ update, words }) => words === 'sample' || update === STEPS)
      .map(({ update, words, letterError }) => [update, words, letterError]),
  ),
});
const updatesOf = (name: string): number =>
  Math.min(...readRun(name).contestants.map(({ updates }) => updates));
const FILES = [4, 5, 6].flatMap((seed) => [`a.seed${seed}.checkpoint.safetensors`, `a.seed${seed}.json`]);

interface Told {
  readonly format: string;
  readonly tables: readonly { readonly rows: readonly { readonly bySeed: Record<string, number> }[] }[];
}

describe('train --seeds', () => {
  let together: Awaited<ReturnType<typeof searnn>>;
  beforeAll(async () => {
    writeFileSync(TEXT, 'the quick brown fox jumps over the lazy dog. '.repeat(40));
    together = await searnn(`${LINE} --seed 4 --seeds 3 --jobs 2 --out ${place('together/a.json')}`);
  }, LIMIT);

  it(
    'gives each seed the numbers that it has alone, a run file of its own, and one table at the end',
    async () => {
      expect(together).toMatchObject({ code: 0 });
      expect(readdirSync(place('together')).sort()).toEqual(FILES);
      expect(together.stderr).toContain('2 runs side by side (--jobs 2), each on a thread of its own; ');
      expect(together.stderr).toContain(', seeds 4, 5 and 6.');
      expect(together.stderr).toMatch(/ {3}seed 6: MLE symbol error .* after 60, SeaRNN/);
      const alone = await searnn(`${LINE} --seed 5 --out ${place('alone.json')}`);
      expect(alone.code).toBe(0);
      expect(madeOf(readRun('together/a.seed5.json'))).toEqual(madeOf(readRun('alone.json')));
      const files = [4, 5, 6].map((seed) => place(`together/a.seed${seed}.json`));
      const compared = await searnn(`compare ${files.join(' ')}`);
      expect(compared.stdout).toContain('on the same 3 seeds');
      expect(together.stdout).toBe(compared.stdout);
    },
    LIMIT,
  );

  it(
    'stops all, passes over a seed that another process writes, and goes on by the same command to the same numbers',
    async () => {
      const line = `${LINE} --seeds 4,5,6 --jobs 2 --out ${place('broken/a.json')} --json`;
      let signalled = false;
      const stopped = await searnn(line, (child, stderr) => {
        if (!signalled && /seed \d: update \d/.test(stderr)) signalled = child.kill('SIGINT');
      });
      expect(stopped.code).toBe(130);
      expect(stopped.stderr).toContain('Stopping; the same command goes on from here.');
      expect(stopped.stderr).toContain('note: not finished, and in no table: seed ');
      const lock = place('broken/a.seed5.json.lock');
      writeFileSync(lock, JSON.stringify({ host: 'elsewhere', pid: 1, since: new Date().toISOString() }));
      const held = await searnn(line);
      expect(held.code).toBe(2);
      expect(held.stderr).toContain(
        `note: one of these runs was left out: ${place('broken/a.seed5.json')} is being written`,
      );
      expect(updatesOf('broken/a.seed4.json')).toBe(STEPS);
      const told = JSON.parse(held.stdout) as Told;
      expect(told.format).toBe('searnn-comparison');
      expect(told.tables.map(({ rows }) => rows.map(({ bySeed }) => Object.keys(bySeed)))).toEqual([
        [
          ['4', '6'],
          ['4', '6'],
        ],
      ]);
      rmSync(lock);
      const whole = await searnn(line);
      expect(whole.code).toBe(0);
      expect(whole.stderr).toContain('[1/3] seed 4 is done\n');
      for (const seed of [4, 5, 6])
        expect(madeOf(readRun(`broken/a.seed${seed}.json`))).toEqual(
          madeOf(readRun(`together/a.seed${seed}.json`)),
        );
    },
    LIMIT,
  );

  it(
    'repeats the changes that a run made on the way, one seed after the other, also where it was stopped before them',
    async () => {
      const one = `train --method mle ${TINY} --tokens all --steps`;
      const file = place('changed.json');
      expect((await searnn(`${one} 20 --seed 4 --out ${file}`)).code).toBe(0);
      expect((await searnn(`${one} 60 --seed 4 --learning-rate 0.1 --out ${file} --resume`)).code).toBe(0);
      const line = `train --config ${file} --seeds 2 --out ${place('replayed')}`;
      let signalled = false;
      const stopped = await searnn(line, (child, stderr) => {
        if (!signalled && stderr.includes('[1/2] seed 4')) signalled = child.kill('SIGINT');
      });
      expect(stopped.code).toBe(130);
      expect(await searnn(line)).toMatchObject({ code: 0 });
      const [then, again] = [readRun('changed.json'), readRun('replayed.seed4.json')];
      expect(again.contestants.map(({ loss }) => loss)).toEqual(then.contestants.map(({ loss }) => loss));
      expect(again.settings).toEqual(then.settings);
      expect(readRun('replayed.seed5.json').settings).toEqual({ ...then.settings, seed: 5 });
    },
    LIMIT,
  );

  it(
    'is done where a seed has met its target, and refuses other settings than those of what is there before it trains',
    async () => {
      const line = `train --method mle ${TINY} --seeds 1 --out ${place('target.json')}`;
      const first = await searnn(`${line} --steps 1000 --target-error 1`);
      expect(first.code).toBe(0);
      expect(updatesOf('target.seed7.json')).toBe(0);
      const again = await searnn(`${line} --steps 1000 --target-error 1`);
      expect(again.stderr).toContain('[1/1] seed 7 is done');
      const other = await searnn(`${line} --steps 10 --hidden 7`);
      expect(other.code).toBe(2);
      expect(other.stderr.trimEnd().split('\n').at(-1)).toContain('and it cannot change on the way.');
      const endless = await searnn(`${line} --steps 0`);
      expect(endless.code).toBe(2);
      expect(endless.stderr).toContain(
        '--seeds trains every seed to its end: say with --steps where that is.',
      );
    },
    LIMIT,
  );
});
