/** What the command line writes survives what happens to it: signals, failing disks, readers that leave, damage. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { HOST } from '../../src/headless/writers.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const file = (name: string) => path.join(folder, name);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT = 180_000;
const TINY = 'train --hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 4 --tokens uniform:3';
/** Behind what a run says of itself when it begins to train. */
const BEGUN = 'training and';

const updatesOf = (name: string) =>
  decodeRunFile(readFileSync(file(name), 'utf8')).contestants.map(({ updates }) => updates);
const bytesOf = (name: string) => readFileSync(file(name)).toString('base64');

/** A line of shell, with `$SEARNN` for the command line. */
function shell(line: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, SEARNN: `${process.execPath} ${inject('commandLine')}` };
  const child = spawn('sh', ['-c', line], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

beforeAll(async () => {
  expect(await searnn(`${TINY} --steps 5 --out ${file('a.json')}`)).toMatchObject({ code: 0 });
}, LIMIT);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it(
  'a run that is there is replaced only by --force, which is said before anything is loaded',
  async () => {
    const before = bytesOf('a.json');
    const line = `${TINY} --steps 6 --out ${file('a.json')}`;
    expect(await searnn(line)).toEqual({
      code: 2,
      stdout: '',
      stderr: `--out ${file('a.json')} exists already: --resume goes on with it, --force replaces it.\n`,
    });
    expect(bytesOf('a.json')).toBe(before);
    expect(await searnn(`${line} --force`)).toMatchObject({ code: 0 });
    expect(updatesOf('a.json')).toEqual([6]);
  },
  LIMIT,
);

it.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)(
  '%s is a clean stop: the files are written, JSON says so, the exit status is %i',
  async (signal, code) => {
    const out = `${signal}.json`;
    let sent = false;
    const stopped = await searnn(`${TINY} --json --out ${file(out)}`, (child, stderr) => {
      if (sent || !stderr.includes(BEGUN)) return;
      sent = child.kill(signal);
    });
    expect(stopped).toMatchObject({ code });
    expect(JSON.parse(stopped.stdout)).toMatchObject({ stopped: true });
    expect(existsSync(file(`${signal}.checkpoint.safetensors`))).toBe(true);
    const { events } = decodeRunFile(readFileSync(file(out), 'utf8'));
    expect(events.filter(({ what }) => what.startsWith('stopped'))).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => /\.(lock|part)$/.test(name))).toEqual([]);
  },
  LIMIT,
);

it(
  'a signal that comes while a trained run is examined stops nothing: JSON and the exit status say that it is finished',
  async () => {
    let sent = false;
    const line = `${TINY} --data toy --steps 5 --examine --json --out ${file('examined.json')}`;
    const done = await searnn(line, (child, stderr) => {
      if (sent || !stderr.includes('reads the training sequences')) return;
      sent = child.kill('SIGTERM');
    });
    expect(sent).toBe(true);
    expect(done).toMatchObject({
      ...{ code: 0, stderr: expect.stringContaining('Its figures are still measured.') as unknown },
    });
    const told = JSON.parse(done.stdout) as object;
    expect(told).toMatchObject({ steps: 5 });
    expect(told).toHaveProperty('examination');
    expect(told).not.toHaveProperty('stopped');
  },
  LIMIT,
);

it(
  'a run that is being written is nobody else’s; of one that was killed the lock is replaced, and that is said',
  async () => {
    const line = `${TINY} --out ${file('shared.json')} --force`;
    const others: ReturnType<typeof searnn>[] = [];
    const first = await searnn(line, (child, stderr) => {
      if (others.length > 0 || !stderr.includes(BEGUN)) return;
      others.push(searnn(line).finally(() => child.kill('SIGKILL')));
    });
    expect(first.code).toBeNull();
    const [second] = await Promise.all(others);
    const told =
      /^.*shared\.json is being written by process \d+ on .* since .*: let that end, or name another place\./;
    expect(second).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(told) as unknown,
    });
    const third = await searnn(`${line} --steps 2`);
    expect(third).toMatchObject({ code: 0 });
    expect(third.stderr).toMatch(/^note: process \d+ on .* has left a lock on .*shared\.json and is gone/);
    expect(updatesOf('shared.json')).toEqual([2]);
  },
  LIMIT,
);

it(
  'a finished run that is only measured elsewhere stays one of where it was trained',
  async () => {
    const line = `${TINY} --steps 4 --out ${file('moved.json')}`;
    expect(await searnn(line)).toMatchObject({ code: 0 });
    const before = decodeRunFile(readFileSync(file('moved.json'), 'utf8'));
    expect(await searnn(`train --resume --steps 4 --backend cpu --out ${file('moved.json')}`)).toMatchObject({
      code: 0,
    });
    const after = decodeRunFile(readFileSync(file('moved.json'), 'utf8'));
    expect([after.backend, after.adapter, after.made, after.checkpoint]).toEqual([
      ...[before.backend, before.adapter, before.made, before.checkpoint],
    ]);
    expect(after.events.map(({ what }) => what)).toContain('measured again on cpu (plain JavaScript)');
    expect(await searnn(`train --resume --steps 5 --backend cpu --out ${file('moved.json')}`)).toMatchObject({
      code: 0,
    });
    const later = decodeRunFile(readFileSync(file('moved.json'), 'utf8'));
    expect(later.backend).toBe('cpu');
    expect(later.events.map(({ what }) => what)).toContain('went on after a break on cpu (plain JavaScript)');
  },
  LIMIT,
);

it(
  'nor is a run of the paper’s tables, so that the same shard twice is noticed; the others are done',
  async () => {
    mkdirSync(file('runs'));
    const holder = { host: HOST, pid: process.pid, since: '2026-01-02T03:04:05.678Z' };
    writeFileSync(file('runs/mle-s1.json.lock'), JSON.stringify(holder));
    const tiny = '--only mle --seeds 2 --steps 1 --with hidden=6&embedding=3&batchSize=4&aligned=1';
    const rest = await searnn(`reproduce ${tiny} --resume --out ${file('runs')}`);
    expect(rest).toMatchObject({ code: 2, stdout: expect.stringMatching(/^MLE .* 1$/m) as unknown });
    expect(rest.stderr).toContain(
      `note: one of these runs was left out: ${file('runs')}/mle-s1.json is being written by process ${process.pid} on ${HOST} since 2026-01-02T03:04:05.678Z: let that end`,
    );
    expect(readdirSync(file('runs')).sort()).toEqual([
      ...['mle-s1.json.lock', 'mle-s2.checkpoint.safetensors', 'mle-s2.json'],
    ]);
  },
  LIMIT,
);

describe('a disk that fails', () => {
  it(
    'costs no figure: the outcome is told, the last good files stay, and the exit status is 1',
    async () => {
      mkdirSync(file('small'));
      const out = file('small/a.json');
      expect(await searnn(`${TINY} --steps 5 --out ${out}`)).toMatchObject({ code: 0 });
      const before = ['small/a.json', 'small/a.checkpoint.safetensors'].map(bytesOf);
      // No file may grow beyond 4 kB: the system refuses a part of the checkpoint, as a full disk does.
      const limited = `trap '' XFSZ; ulimit -f 8; exec $SEARNN train --resume --steps 9 --json --out ${out}`;
      const failed = await shell(`export TSX_DISABLE_CACHE=1; ${limited}`);
      expect(failed).toMatchObject({ code: 1 });
      expect(JSON.parse(failed.stdout)).toMatchObject({ steps: 9 });
      const told = 'cannot be written: files may not grow so large here.';
      expect(failed.stderr.split(told)).toHaveLength(3);
      expect(failed.stderr).toContain('The run goes on in memory');
      expect(failed.stderr.trimEnd().split('\n').at(-1)).toMatch(
        /^The end of the run is not saved: .* The files that are there hold it after 5 updates\.$/,
      );
      expect(['small/a.json', 'small/a.checkpoint.safetensors'].map(bytesOf)).toEqual(before);
      expect(readdirSync(file('small')).sort()).toEqual(['a.checkpoint.safetensors', 'a.json']);
    },
    LIMIT,
  );

  it(
    'in the moment of locking leaves no lock behind, which would keep others out',
    async () => {
      mkdirSync(file('full'));
      const limited = `trap '' XFSZ; ulimit -f 0; exec $SEARNN ${TINY} --steps 1 --out ${file('full/a.json')}`;
      const refused = await shell(`export TSX_DISABLE_CACHE=1; ${limited}`);
      expect(refused).toMatchObject({
        ...{ code: 2, stdout: '' },
        stderr: `--out ${file('full/a.json')} cannot be written: files may not grow so large here.\n`,
      });
      expect(readdirSync(file('full'))).toEqual([]);
    },
    LIMIT,
  );

  it(
    'by losing its folder ends no run, and the folder is made anew',
    async () => {
      let lost = false;
      const done = await searnn(`${TINY} --steps 5 --out ${file('gone/a.json')}`, (_, stderr) => {
        if (lost || !stderr.includes(BEGUN)) return;
        lost = true;
        rmSync(file('gone'), { recursive: true });
      });
      expect(done).toMatchObject({ code: 0 });
      expect(updatesOf('gone/a.json')).toEqual([5]);
    },
    LIMIT,
  );
});

describe('a reader who leaves', () => {
  it(
    'ends no run that has a file',
    async () => {
      const done = await searnn(`${TINY} --steps 5 --out ${file('unread.json')}`, (child, stderr) => {
        if (!stderr.includes(BEGUN)) return;
        child.stderr?.destroy();
        child.stdout?.destroy();
      });
      expect(done).toMatchObject({ code: 0 });
      expect(updatesOf('unread.json')).toEqual([5]);
    },
    LIMIT,
  );

  it(
    'is a clean stop where there is no file and nobody else, without a stack trace',
    async () => {
      const line = `{ $SEARNN ${TINY}; echo $? > ${file('status')}; } 2>&1 | head -1`;
      const { stdout, stderr } = await shell(line);
      expect(stdout).toMatch(/^SeaRNN on .*\n$/);
      expect(stderr).toBe('');
      expect(readFileSync(file('status'), 'utf8').trim()).toBe('141');
    },
    LIMIT,
  );
});

it(
  'a damaged checkpoint is named, and set aside only when that is asked for; the run then begins anew as it was',
  async () => {
    const [out, weights] = [file('torn.json'), file('torn.checkpoint.safetensors')];
    expect(await searnn(`${TINY} --steps 5 --seed 3 --out ${out}`)).toMatchObject({ code: 0 });
    truncateSync(weights, 5000);
    const line = `train --resume --steps 6 --out ${out}`;
    const refused = await searnn(line);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /^The checkpoint .*torn\.checkpoint\.safetensors is damaged: .* is cut off\. --restart-damaged sets it aside and begins the run anew\.\n$/,
    );
    const again = await searnn(`${line} --restart-damaged`);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain(`It is set aside as ${weights}.set-aside and ${out}.set-aside`);
    const run = decodeRunFile(readFileSync(out, 'utf8'));
    expect(run).toMatchObject({ settings: { seed: 3, hidden: 6 }, contestants: [{ updates: 6 }] });
    expect(updatesOf('torn.json.set-aside')).toEqual([5]);
  },
  LIMIT,
);

it(
  'so is a damaged run file among those of the paper’s tables',
  async () => {
    mkdirSync(file('tables'));
    const tiny = '--only mle --steps 1 --with hidden=6&embedding=3&batchSize=4&aligned=1';
    const line = `reproduce ${tiny} --resume --out ${file('tables')}`;
    writeFileSync(file('tables/mle-s1.json'), '{"format":"searnn-run","version":');
    const refused = await searnn(line);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /tables\/mle-s1\.json: the file is no run file, or is cut off: it is not complete JSON\. --restart-damaged sets it aside and begins the run anew\.\n$/,
    );
    const again = await searnn(`${line} --restart-damaged`);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain(`It is set aside as ${file('tables/mle-s1.json.set-aside')}, and the run`);
    expect(updatesOf('tables/mle-s1.json')).toEqual([1]);
  },
  LIMIT,
);

it(
  'options that do nothing are named, and a file needs no --split',
  async () => {
    writeFileSync(file('tagged.txt'), 'the DT B-NP\ndog NN I-NP\nruns VBZ B-VP\n. . O\n\n'.repeat(40));
    const idle = '--tokens all --token-count 7 --objective ll --cost-scale 100 --steps 3 --max-updates 2';
    const done = await searnn(`${TINY} ${idle} --data ${file('tagged.txt')}`);
    expect(done).toMatchObject({ code: 0 });
    expect(done.stderr.split('\n').filter((each) => each.startsWith('note: '))).toEqual(
      expect.arrayContaining([
        'note: one option is given more than once; the last one counts: --tokens all.',
        'note: one option is given more than once; the last one counts: --max-updates 2.',
        'note: --token-count changes nothing here.',
        'note: --cost-scale changes nothing here.',
      ]),
    );
  },
  LIMIT,
);

describe('the program as it is installed', () => {
  /** In a folder of the caller's, with what npm tells its scripts. */
  const installed = (words: string, env: NodeJS.ProcessEnv, cwd: string) =>
    new Promise<{ code: number | null; text: string }>((resolve) => {
      const script = path.join(ROOT, 'scripts/searnn.js');
      const child = spawn(process.execPath, [script, ...words.split(' ')], {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.on('close', (code) => {
        resolve({ code, text });
      });
    });

  it(
    'prints JSON alone, and takes paths from where the caller stands, whoever calls it',
    async () => {
      const direct = await installed(`${TINY} --steps 1 --json --out here.json`, {}, folder);
      expect(direct).toMatchObject({ code: 0 });
      expect(JSON.parse(direct.text)).toMatchObject({ steps: 1 });
      expect(updatesOf('here.json')).toEqual([1]);
      const byNpm = { npm_lifecycle_event: 'searnn', INIT_CWD: folder };
      const summary = await installed('summarise here.json', byNpm, ROOT);
      expect(summary).toMatchObject({ code: 0 });
      expect(JSON.parse(summary.text)).toMatchObject({ format: 'searnn-results' });
    },
    LIMIT,
  );

  it.each(['train', 'evaluate', 'reproduce', 'summarise', 'compare', 'export', 'freeze', 'weights', 'toys'])(
    '%s --help is its own',
    async (name) => {
      const { code, stdout } = await searnn(`${name} --help`);
      expect({ code, begins: stdout.startsWith(`searnn ${name}`) }).toEqual({ code: 0, begins: true });
    },
  );
});
