/** Who takes which run, and what becomes of the others when one fails: with trainers that end runs as they are told to. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { HOST } from '../../../../src/headless/writers.ts';
import { Estimate } from '../../../../src/headless/jobs/estimate.ts';
import type { Job } from '../../../../src/headless/jobs/job.ts';
import { runJobs } from '../../../../src/headless/jobs/runJobs.ts';
import type { Trainer } from '../../../../src/headless/jobs/trainer.ts';
import { ThreadEnded } from '../../../../src/training/threads/engineThread.ts';
import { jobOf } from '../../../support/jobs.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { tinyData } from '../../../support/tinyData.ts';

const { folder, place } = temporaryFolder();
const JOBS = ['a', 'b', 'c', 'd'].map((id) => jobOf(id));

/** What ends a run: true is its own end. */
type End = boolean | Error;

/** Runs end one after the other as `ends` says for each time that it begins; without an end a run waits to be stopped. */
async function run(ends: Readonly<Record<string, readonly End[]>>, count: number, stopsAt?: string) {
  const said: string[] = [];
  const began: string[] = [];
  const done: string[] = [];
  const locks = () => readdirSync(folder()).filter((name) => name.endsWith('.lock')).length;
  let mostLocks = 0;
  let stopped = false;
  const trainers = Array.from({ length: count }, (): Trainer => {
    let stopping = false;
    let stop = (): void => undefined;
    return {
      train: ({ job: { id } }) => {
        const end = ends[id]?.[began.filter((each) => each === id).length] ?? null;
        began.push(id);
        mostLocks = Math.max(mostLocks, locks());
        if (id === stopsAt) {
          stopped = true;
          for (const trainer of trainers) trainer.stop();
          return Promise.resolve(false);
        }
        if (end instanceof Error) return Promise.reject(end);
        if (end !== null) return Promise.resolve(end);
        return new Promise((resolve) => {
          stop = () => resolve(false);
          if (stopping) stop();
        });
      },
      stop: () => {
        stopping = true;
        stop();
      },
      close: () => undefined,
    };
  });
  const say = (text: string) => void said.push(text);
  const asked = {
    ...{ jobs: JOBS, data: tinyData(), say, restart: { allowed: false, say } },
    fileOf: ({ id }: { readonly id: string }) => place(`${id}.json`),
    estimate: new Estimate(JOBS, () => 0),
    stopAsked: () => stopped,
    onDone: ({ id }: { readonly id: string }) => Promise.resolve(void done.push(id)),
  };
  const end = await runJobs(asked, trainers).catch((error: unknown) => ({ error, failed: [] }));
  return { end, said, began, done, mostLocks, locksLeft: locks() };
}

const idsOf = (jobs: readonly Job[]) => jobs.map(({ id }) => id);

const ALL = { a: [true], b: [true], c: [true], d: [true] };

describe('many runs', () => {
  it.each([1, 2, 4, 9])(
    'are each trained once, with %i at a time, their places claimed meanwhile',
    async (count) => {
      const { end, said, began, done, mostLocks, locksLeft } = await run(ALL, count);
      expect(end).toEqual({ cutShort: false, leftOut: [], failed: [] });
      expect([...began].sort()).toEqual(['a', 'b', 'c', 'd']);
      expect([...done].sort()).toEqual(['a', 'b', 'c', 'd']);
      expect(said.map((text) => text.slice(0, 7)).sort()).toEqual([
        '[1/4] a',
        '[2/4] b',
        '[3/4] c',
        '[4/4] d',
      ]);
      expect(mostLocks).toBeGreaterThanOrEqual(2);
      expect(locksLeft).toBe(0);
    },
  );

  it('go on where one runs away or loses its thread twice, and both are named', async () => {
    const lost = new ThreadEnded('it ended with code 1');
    const wild = new PlaygroundError('not-finite', 'The loss became NaN.');
    const { end, said, began, done } = await run({ ...ALL, a: [wild], b: [lost, lost], c: [lost, true] }, 2);
    expect(end).toMatchObject({ cutShort: false, leftOut: [] });
    expect(idsOf(end.failed).sort()).toEqual(['a', 'b']);
    expect([...began].sort()).toEqual(['a', 'b', 'b', 'c', 'c', 'd']);
    expect([...done].sort()).toEqual(['c', 'd']);
    expect(said).toEqual(
      expect.arrayContaining([
        'note: a failed, and the others go on: The loss became NaN.',
        'note: the thread of b ended (it ended with code 1); the run begins anew in another one.',
        'note: b failed, and the others go on: Its thread ended a second time (it ended with code 1).',
      ]),
    );
  });

  it('are all stopped where one meets what would end any, and that is told', async () => {
    const full = new PlaygroundError('storage', 'The disk is full.');
    const { end, began, locksLeft } = await run({ a: [], b: [full], c: [true], d: [true] }, 2);
    expect(end).toMatchObject({ error: full });
    expect([...began].sort()).toEqual(['a', 'b']);
    expect(locksLeft).toBe(0);
  });

  it('are begun no more once a stop is asked for, which leaves something to do', async () => {
    const { end, began } = await run({ ...ALL, a: [] }, 2, 'b');
    expect(end).toMatchObject({ cutShort: true });
    expect([...began].sort()).toEqual(['a', 'b']);
  });

  it('leave out what another process writes', async () => {
    writeFileSync(place('b.json.lock'), JSON.stringify({ host: HOST, pid: process.ppid, since: 'noon' }));
    const { end, began } = await run(ALL, 3);
    expect(end).toMatchObject({
      leftOut: [
        { message: expect.stringContaining(`is being written by process ${process.ppid}`) as unknown },
      ],
    });
    expect([...began].sort()).toEqual(['a', 'c', 'd']);
    expect(existsSync(place('b.json.lock'))).toBe(true);
  });

  it('add one listener to the end of the process, not one for each lock', async () => {
    const before = process.listenerCount('exit');
    let most = 0;
    const counting = {
      ...ALL,
      get d() {
        most = process.listenerCount('exit');
        return [true];
      },
    };
    await run(counting, 4);
    expect(most).toBe(before + 1);
    expect(process.listenerCount('exit')).toBe(before);
  });
});
