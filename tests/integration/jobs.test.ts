/** Many runs side by side in real threads of Node: `searnn reproduce --jobs`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planJobs } from '../../src/experiments/reproduction.ts';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { decodeCheckpoint } from '../../src/training/checkpoint.ts';
import { Estimate } from '../../src/headless/jobs/estimate.ts';
import type { Job } from '../../src/headless/jobs/job.ts';
import { runJobs } from '../../src/headless/jobs/runJobs.ts';
import { dataOf, shareData } from '../../src/headless/jobs/sharedData.ts';
import { startJobWorker, ThreadTrainer } from '../../src/headless/jobs/trainer.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { readReproduce } from '../../src/headless/reproduceOptions.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-jobs-'));
const place = (name: string) => path.join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const LIMIT = 240_000;
const STEPS = 120;
const RUNS = ['mle-s1', 'skl-topk-a50-s1'];
const TEXT = place('text.txt');
const LINE = `reproduce --task spelling-30 --only mle,skl-topk --data ${TEXT} --with hidden=6&embedding=3&batchSize=4&evaluationInterval=60 --steps ${STEPS}`;

/** All of a run file but what no two runs share: times, and the hash over them. */
function timeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => !['seconds', 'msPerStep', 'date', 'record'].includes(name),
  );
  return Object.fromEntries(kept.map(([name, each]) => [name, timeless(each)]));
}

const runOf = (name: string, run: string): unknown =>
  timeless(JSON.parse(readFileSync(place(`${name}/${run}.json`), 'utf8')));
const lossOf = (name: string, run: string) =>
  decodeRunFile(readFileSync(place(`${name}/${run}.json`), 'utf8')).contestants[0]?.loss ?? [];
const learnedOf = (name: string, run: string) =>
  decodeCheckpoint(new Uint8Array(readFileSync(place(`${name}/${run}.checkpoint.safetensors`)))).snapshot.map(
    ({ weights, moments, updates }) => ({ weights, moments, updates }),
  );

/** Goes on with the runs in this process, each in a thread; the thread of the first one is killed when it first tells something. */
async function losingOne(name: string) {
  const request = readReproduce(`${LINE} --out ${place(name)}`.split(' ').slice(1));
  if (request.kind !== 'run') throw new Error('runs are asked for');
  const { plan } = request;
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const shared = shareData(await loadData(wantedData(plan.shared, TEXT), say), plan.shared.split);
  const jobs = planJobs(plan);
  let killed = false;
  const trainers = jobs.map(() => {
    let worker: Worker | null = null;
    const place = { dataFile: TEXT, separate: {}, plugin: null, threads: 1, restartDamaged: false };
    const start = { ...place, data: shared, backend: 'wasm', kernels: 'fused' } as const;
    const news = (id: string) => {
      if (killed || id !== RUNS[0]) return;
      killed = true;
      void worker?.terminate();
    };
    return new ThreadTrainer(() => (worker = startJobWorker(start)), { news, say });
  });
  try {
    const asked = {
      ...{ jobs, data: dataOf(shared), say, restart: { allowed: false, say } },
      fileOf: ({ id }: Job) => place(`${name}/${id}.json`),
      estimate: new Estimate(jobs, () => performance.now()),
      stopAsked: () => false,
      onDone: () => Promise.resolve(),
    };
    return { end: await runJobs(asked, trainers), said };
  } finally {
    for (const trainer of trainers) trainer.close();
  }
}

describe('runs side by side', () => {
  let tables = '';
  beforeAll(async () => {
    writeFileSync(TEXT, 'the quick brown fox jumps over the lazy dog. '.repeat(40));
    const one = await searnn(`${LINE} --out ${place('one')}`);
    expect(one.code).toBe(0);
    tables = one.stdout;
  }, LIMIT);

  it(
    'have the files, the numbers and the tables of runs one after the other',
    async () => {
      const two = await searnn(`${LINE} --jobs 2 --out ${place('two')}`);
      expect(two).toMatchObject({ code: 0, stdout: tables });
      expect(two.stderr).toContain('2 runs side by side (--jobs 2), each on a thread of its own; this ');
      expect(readdirSync(place('two'))).toEqual(readdirSync(place('one')));
      for (const run of RUNS) {
        expect(runOf('two', run)).toEqual(runOf('one', run));
        expect(learnedOf('two', run)).toEqual(learnedOf('one', run));
        expect(two.stderr).toContain(`   ${run}: symbol error `);
      }
    },
    LIMIT,
  );

  it(
    'stop together, lose a thread, and go on from where each was kept to the same numbers',
    async () => {
      let signalled = false;
      const stopped = await searnn(`${LINE} --jobs 2 --out ${place('broken')}`, (child, stderr) => {
        if (!signalled && stderr.includes(': update 1 of ')) signalled = child.kill('SIGINT');
      });
      expect(stopped.code).toBe(130);
      expect(stopped.stderr).toContain('Stopping; --resume goes on from here.');
      expect(readdirSync(place('broken'))).toEqual(readdirSync(place('one')));
      const done = RUNS.map((run) => lossOf('broken', run).length);
      expect(Math.max(...done)).toBeGreaterThan(0);
      for (const updates of done) expect(updates).toBeLessThan(STEPS);

      const { end, said } = await losingOne('broken');
      expect(end).toEqual({ cutShort: false, failed: [], leftOut: [] });
      expect(said).toContain(
        'note: the thread of mle-s1 ended (it ended with code 1); the run goes on from where it was last kept in another one.',
      );
      expect(readdirSync(place('broken'))).toEqual(readdirSync(place('one')));
      for (const run of RUNS) {
        expect(lossOf('broken', run)).toEqual(lossOf('one', run));
        expect(learnedOf('broken', run)).toEqual(learnedOf('one', run));
      }
    },
    LIMIT,
  );
});
