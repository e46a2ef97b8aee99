/** Contestants side by side in real threads of Node, and on the command line. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { decodeRunFile, encodeRunFile } from '../../src/experiments/runFile.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { checkpointPath } from '../../src/headless/checkpointPlace.ts';
import { startWorker, threadOver } from '../../src/headless/threads.ts';
import { decodeCheckpoint, encodeCheckpoint, hashOfSnapshot } from '../../src/training/checkpoint.ts';
import { createRace } from '../../src/training/race.ts';
import { ThreadPool } from '../../src/training/threads/threadPool.ts';
import { createPing } from '../../src/training/yielding.ts';
import { advance, MLE, numbers, SEARNN, tinySettings } from '../support/races.ts';
import { searnn } from '../support/searnn.ts';
import { tinyData } from '../support/tinyData.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-threads-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const LIMIT = 240_000;
const ping = createPing();

describe('threads of Node', () => {
  it(
    'learn what one learns, also when one of them is killed, which another replaces',
    async () => {
      const { adapter } = await startBackend('wasm');
      const workers: Worker[] = [];
      const troubles: string[] = [];
      const pool = new ThreadPool(2, {
        spawn: () => {
          const worker = startWorker();
          workers.push(worker);
          return threadOver(worker);
        },
        asked: { backend: 'wasm', kernels: 'fused' },
        adapter,
        patience: 0,
        onTrouble: (trouble, why) => troubles.push(`${trouble}: ${why}`),
      });
      const settings = tinySettings({ contestants: [MLE, SEARNN, SEARNN], optimiser: 'adam' });
      const [alone, together] = [createRace(settings, tinyData()), createRace(settings, tinyData(), pool)];
      /** Trains until both threads work. */
      const join = async (): Promise<void> => {
        do expect(numbers(await advance(together, 6, ping))).toEqual(numbers(await advance(alone, 6)));
        while (together.threads === 1);
      };
      try {
        await join();
        await workers[1]?.terminate();
        await join();
        expect(troubles).toEqual(['ended: it ended with code 1']);
        expect(workers).toHaveLength(4);
        const [first, second] = await Promise.all([alone.snapshot(), together.snapshot()]);
        const learned = (snapshot: typeof first) =>
          snapshot.map(({ weights, moments, updates }) => [updates, weights, moments]);
        expect(learned(second)).toEqual(learned(first));
      } finally {
        alone.dispose();
        together.dispose();
        pool.close();
      }
    },
    LIMIT,
  );

  it(
    'give a run the same figures, from the command line',
    async () => {
      const file = (threads: number): string => path.join(folder, `${threads}.json`);
      const tiny = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 20 --steps 40 --duel';
      for (const threads of [1, 2])
        expect(await searnn(`train ${tiny} --threads ${threads} --out ${file(threads)}`)).toMatchObject({
          code: 0,
        });
      const [one, two] = [1, 2].map((threads) => decodeRunFile(readFileSync(file(threads), 'utf8')));
      expect(two?.contestants.map(({ loss }) => loss)).toEqual(one?.contestants.map(({ loss }) => loss));
      expect(one?.made).toMatchObject({ threads: 1 });
    },
    LIMIT,
  );

  it(
    'are left when an update fails: the command tells why, and ends',
    async () => {
      const file = path.join(folder, 'wild.json');
      const tiny = '--data toy --hidden 6 --embedding 3 --batch-size 4 --steps 2 --duel';
      expect(await searnn(`train ${tiny} --out ${file}`)).toMatchObject({ code: 0 });
      const checkpoint = decodeCheckpoint(readFileSync(checkpointPath(file)));
      const snapshot = checkpoint.snapshot.map((each) => ({ ...each, weights: each.weights.map(() => NaN) }));
      const run = { ...checkpoint.run, checkpoint: hashOfSnapshot(snapshot) };
      writeFileSync(checkpointPath(file), encodeCheckpoint({ ...checkpoint, snapshot, run }));
      writeFileSync(file, encodeRunFile(run));
      let ending: ChildProcess | undefined;
      onTestFinished(() => void ending?.kill('SIGKILL'));
      const resumed = await searnn(`train --resume --threads 2 --steps 9 --out ${file}`, (child) => {
        ending = child;
      });
      expect(resumed.code).toBe(1);
      expect(resumed.stderr).toMatch(/Contestant 1: The loss became NaN at update 3; .*\n$/);
    },
    LIMIT,
  );

  it('are told of where their number is none', async () => {
    for (const text of ['0', '17', 'many'])
      expect(await searnn(`train --threads ${text}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          `--threads is “${text}”, but must be a whole number from 1 to 16.`,
        ) as unknown,
      });
  });
});
