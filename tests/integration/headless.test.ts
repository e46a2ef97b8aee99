/** The command line as a process of its own: what it prints, what it writes, how it stops and goes on. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const file = (name: string) => path.join(folder, name);
const LIMIT = 240_000;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const readRun = (name: string): RunFile => decodeRunFile(readFileSync(file(name), 'utf8'));
const losses = (run: RunFile) => run.contestants.map(({ loss }) => loss);
/** What was measured, without the seconds it took. */
const errors = (run: RunFile) =>
  run.contestants.map(({ evaluations }) =>
    evaluations.map(({ update, letterError, wordError, words }) => [update, letterError, wordError, words]),
  );

const TINY =
  '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 4 --tokens uniform:3 --cells uniform:2';

describe('searnn train', () => {
  it(
    'ends with one line of JSON on stdout, writes the run, and replays it to the last digit',
    async () => {
      const first = await searnn(`train ${TINY} --steps 9 --seed 3 --out ${file('a.json')} --json`);
      expect(first).toMatchObject({ code: 0 });
      const lines = first.stdout.split('\n');
      expect(lines.pop()).toBe('');
      const summary: unknown = JSON.parse(lines.at(-1) ?? '');
      expect(summary).toEqual({
        letterError: expect.any(Number) as unknown,
        wordError: expect.any(Number) as unknown,
        steps: 9,
        seconds: expect.any(Number) as unknown,
        msPerStep: {
          total: expect.any(Number) as unknown,
          rollIn: expect.any(Number) as unknown,
          rollOut: expect.any(Number) as unknown,
          costs: expect.any(Number) as unknown,
          objective: expect.any(Number) as unknown,
          backward: expect.any(Number) as unknown,
          update: expect.any(Number) as unknown,
        },
        split: expect.objectContaining({
          ...{ trainCount: 5_376, testCount: 672, repeatedSources: 0, leftOut: [] },
          ...{ unknownRead: null, unknownTrue: null },
        }) as unknown,
      });
      const run = readRun('a.json');
      expect(run).toMatchObject({ backend: 'wasm', settings: { seed: 3, hidden: 6, maxUpdates: 9 } });
      expect(run.made).toMatchObject({
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
        runtime: `Node ${process.versions.node}`,
        platform: `${process.platform} ${process.arch}`,
        ...{ threads: 1, kernels: 'fused', simd: expect.stringContaining('SIMD') as unknown },
      });
      expect(run.data).toMatchObject({
        ...{
          task: 'letters',
          split: 'by-writer',
          content: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        },
        counts: { train: 5_376, heldOut: 0, test: 672 },
      });
      expect(run.checkpoint).toMatch(/^[0-9a-f]{32}$/);
      expect(run.contestants[0]?.loss).toHaveLength(9);
      expect(errors(run)[0]?.map(([update, , , words]) => [update, words])).toEqual([
        [0, 'sample'],
        [4, 'sample'],
        [8, 'sample'],
        [9, 'all'],
      ]);

      const replay = await searnn(`train --config ${file('a.json')} --out ${file('b.json')}`);
      expect(replay).toMatchObject({ code: 0 });
      expect(replay.stdout).toMatch(
        /^SeaRNN: letter error [\d.]+ %, word error [\d.]+ % on all test words; 9 updates/,
      );
      expect(losses(readRun('b.json'))).toEqual(losses(run));
      expect(errors(readRun('b.json'))).toEqual(errors(run));
    },
    LIMIT,
  );

  it(
    'with --examine has every figure in the JSON, and the same run as text',
    async () => {
      const line = `train ${TINY} --data built-in --duel --steps 3 --seed 3 --examine`;
      const json = await searnn(`${line} --json`);
      expect(json).toMatchObject({ code: 0 });
      const summary: unknown = JSON.parse(json.stdout.trim().split('\n').at(-1) ?? '');
      expect(summary).toMatchObject({
        steps: 3,
        examination: {
          format: 'searnn-examination',
          contestants: [
            { name: 'MLE', updates: 3, gradients: { updates: 3 } },
            { name: 'SeaRNN', updates: 3 },
          ],
          pairs: [{ first: 0, second: 1 }],
        },
      });
      const text = await searnn(line);
      expect(text.stdout).toContain(
        'examination on the built-in letters, split by-type, seed 3: MLE after 3',
      );
      const { verdict } = summary as { verdict: { kind: string; sentence: string } };
      expect(verdict).toEqual({
        kind: expect.stringMatching(/^(close|perhaps)$/) as unknown,
        sentence: expect.stringMatching(
          /points of letter error .* on 725 test words after 3 updates/,
        ) as unknown,
      });
      expect(text.stdout.split('\n')).toContain(verdict.sentence);
      expect(text.stdout).toMatch(/^letter error after true letters +[\d.]+ % +[\d.]+ %$/m);
    },
    LIMIT,
  );

  it(
    'stops at Ctrl-C, keeps what was measured, and goes on from there as if it had never stopped',
    async () => {
      const line = `train ${TINY} --duel --optimiser adam --learning-rate 0.01 --seed 5`;
      let interrupted = false;
      const stopped = await searnn(`${line} --steps 100000 --out ${file('part.json')}`, (child, stderr) => {
        if (interrupted || !/^update [1-9]/m.test(stderr)) return;
        interrupted = child.kill('SIGINT');
      });
      expect(stopped).toMatchObject({
        code: 130,
        stderr: expect.stringContaining('A second signal (Ctrl-C) ends at once') as unknown,
      });
      const part = readRun('part.json');
      const done = Math.min(...part.contestants.map(({ updates }) => updates));
      expect(done).toBeGreaterThan(0);
      expect(part.events).toEqual([
        { at: 0, what: expect.stringMatching(/^built on wasm \(/) as unknown },
        { at: done, what: 'stopped as asked' },
      ]);
      expect(part.contestants[0]?.evaluations.at(-1)).toMatchObject({ words: 'all' });
      expect(existsSync(file('part.checkpoint.safetensors'))).toBe(true);

      const steps = done + 20;
      const whole = await searnn(`${line} --steps ${steps} --out ${file('whole.json')}`);
      expect(whole).toMatchObject({ code: 0 });
      const resumed = await searnn(`train --resume --steps ${steps} --out ${file('part.json')}`);
      expect(resumed).toMatchObject({ code: 0 });
      expect(losses(readRun('part.json'))).toEqual(losses(readRun('whole.json')));
      const atTheEnd = (run: RunFile) => errors(run).map((measured) => measured.at(-1));
      expect(atTheEnd(readRun('part.json'))).toEqual(atTheEnd(readRun('whole.json')));
    },
    LIMIT,
  );

  it(
    'writes a setting that --resume changes as an event, and replays it at its update',
    async () => {
      const line = `train ${TINY} --duel --seed 4`;
      const out = `--out ${file('changed.json')}`;
      await searnn(`${line} --steps 5 ${out}`);
      const kept = file('changed.checkpoint.safetensors');
      const early = readFileSync(kept);
      const resumed = await searnn(`train --resume --learning-rate 0.05 --steps 11 ${out}`);
      expect(resumed).toMatchObject({ code: 0 });
      const run = readRun('changed.json');
      expect(run.events.filter(({ what }) => what.startsWith('settings'))).toEqual([
        {
          ...{ at: 5, updates: [5, 5] },
          what: expect.stringMatching(
            /^settings changed: learningRate [\d.]+ → 0.05, maxUpdates 5 → 11$/,
          ) as unknown,
          changed: { learningRate: [expect.any(Number), 0.05], maxUpdates: [5, 11] },
        },
      ]);
      const replay = await searnn(`train --config ${file('changed.json')} --out ${file('again.json')}`);
      expect(replay).toMatchObject({ code: 0 });
      expect(replay.stderr).not.toContain('note');
      const again = readRun('again.json');
      expect(losses(again)).toEqual(losses(run));
      expect(again.settings).toEqual(run.settings);
      // The break brought a test of its own.
      const atTheEnd = (each: RunFile) => errors(each).map((measured) => measured.at(-1));
      expect(atTheEnd(again)).toEqual(atTheEnd(run));
      const fewer = await searnn(`train --resume --steps 7 ${out}`);
      expect(fewer).toMatchObject({ code: 2 });
      expect(fewer.stderr).toContain(
        '--resume: stop after (maxUpdates) is 7, but the run has done 11 updates',
      );
      // A checkpoint of another time of the run.
      writeFileSync(kept, early);
      const mixed = await searnn(`train --resume --steps 20 ${out}`);
      expect(mixed).toMatchObject({ code: 2 });
      expect(mixed.stderr).toContain(
        'changed.checkpoint.safetensors are not of the same run: put the file that',
      );
    },
    LIMIT,
  );

  it(
    'trains on a text to be spelled, and says what such data do not allow',
    async () => {
      writeFileSync(file('text.txt'), 'the quick brown fox jumps over the lazy dog. '.repeat(60));
      const line = `train ${TINY} --data ${file('text.txt')} --split noise-50`;
      const done = await searnn(`${line} --no-aligned --attention dot --steps 4 --out ${file('spell.json')}`);
      expect(done).toMatchObject({ code: 0 });
      const run = readRun('spell.json');
      // What `sha256sum` says of the file, its first half.
      const sum = createHash('sha256')
        .update(readFileSync(file('text.txt')))
        .digest('hex');
      expect(run.data).toMatchObject({ name: 'text.txt', content: sum.slice(0, 32) });
      expect(errors(run)[0]?.map(([update, , , words]) => [update, words])).toEqual([
        [0, 'sample'],
        [4, 'sample'],
        [4, 'all'],
      ]);
      const aligned = await searnn(`${line} --aligned`);
      expect(aligned).toMatchObject({ code: 2 });
      expect(aligned.stderr).toContain('aligned decoder (aligned) is on, but what is written may be longer');
      const alone = await searnn(`${line} --steps 1 --out ${file('alone.json')}`);
      expect(alone).toMatchObject({ code: 0 });
      expect(alone.stderr).toContain(
        'note: text.txt begins with the settings of its task (--preset spelling).',
      );
      expect(readRun('alone.json').settings).toMatchObject({
        ...{ data: 'own', split: 'noise-50', aligned: false, attention: 'additive', hidden: 6 },
      });
      const examined = await searnn(`${line} --no-aligned --steps 1 --examine`);
      expect(examined).toMatchObject({ code: 0 });
      expect(examined.stdout).toContain('Symbols are compared place by place');
    },
    LIMIT,
  );

  it(
    'trains on tagged sentences and tells their chunk F1',
    async () => {
      const sentence = 'the DT B-NP\ndog NN I-NP\nruns VBZ B-VP\n. . O\n\n';
      writeFileSync(file('tagged.txt'), sentence.repeat(40));
      const line = `train ${TINY} --data ${file('tagged.txt')} --split last-tenth --steps 4 --json`;
      const done = await searnn(line);
      expect(done).toMatchObject({ code: 0 });
      const summary = JSON.parse(done.stdout) as { chunkF1?: number };
      expect(summary.chunkF1).toBeGreaterThanOrEqual(0);
      writeFileSync(file('broken.txt'), `${sentence}the DT`);
      const broken = await searnn(line.replace('tagged', 'broken'));
      expect(broken).toMatchObject({ code: 2 });
      expect(broken.stderr).toContain('broken.txt: line 6 is “the DT”, but must end in a tag');
    },
    LIMIT,
  );

  it.each<[string, string]>([
    ['train --batch-size 900', '--batch-size is “900”, but must be a whole number from 1 to 512.'],
    [
      'train --split fold-3',
      'test sequences (split) is fold-3, but the built-in data (letters, 432 words) offer by-writer, by-type.',
    ],
    [
      'train --data missing.data',
      'The data file missing.data cannot be read: there is no such file or folder.',
    ],
    [
      'train --config package.json',
      'package.json: the file is no run file: it does not begin with the format “searnn-run” and a version.',
    ],
    [
      'train --resume --force',
      '--resume goes on with the files of --out and --force replaces them; give one of the two.',
    ],
    ['train --restart-damaged', '--restart-damaged goes with --resume; give both.'],
    ['toys --force', 'toys takes nothing but --out <file> and --force: toys --out toys.json.'],
    ['summarise tsconfig.json --out package.json', '--out package.json exists already: --force replaces it.'],
    [
      'summarise package.json --out package.json --force',
      '--out package.json is what this command reads: name another file.',
    ],
    [
      'train --resume',
      '--resume goes on from the checkpoint beside --out, but no --out is given; --resume <file> names the checkpoint itself.',
    ],
    ['train --backend webgpu', '--backend is “webgpu”, but on the command line must be one of wasm, cpu.'],
    ['train --kernels fast', '--kernels is “fast”, but on the command line must be one of fused, stock.'],
    [
      'teach',
      '“teach” is no command; there are train, evaluate, reproduce, summarise, compare, export, freeze, weights and toys, and --help explains them.',
    ],
  ])('%s: one sentence on stderr and exit code 2', async (line, sentence) => {
    expect(await searnn(line)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
