/** The queue behind the paper's tables: its order, its estimates, and the text that a browser keeps of it. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { encodeLink } from '../../../src/experiments/link.ts';
import { reproductionSettings, type Job } from '../../../src/experiments/reproduction.ts';
import {
  decodeQueue,
  encodeQueue,
  jobsOf,
  nextJob,
  queueProgress,
  secondsPerEffort,
  type TableQueue,
} from '../../../src/experiments/reproductionQueue.ts';
import type { Result } from '../../../src/experiments/results.ts';

const queue: TableQueue = {
  plan: {
    ...{ tables: [1], only: ['mle', 'll-l-l'], seeds: 2, costScales: [50], updates: 100 },
    shared: { ...reproductionSettings('letters'), hidden: 16, split: 'fold-3' },
  },
  data: { name: 'letter.data', fingerprint: 'abc' },
  results: new Map(),
  failures: new Map(),
};

/** A run that took a hundredth of a second for each unit of effort. */
const result = (job: Job): Result => ({
  link: encodeLink(job.settings),
  data: queue.data,
  ...{ backend: 'wasm', adapter: 'SIMD, fused kernels' },
  contestants: [
    {
      ...{ name: job.id, updates: 100, seconds: 0.01 * job.effort, msPerStep: 1 },
      ...{ letterError: 0.25, wordError: 0.5, curve: [[100, 0.25, 0.5]] },
    },
  ],
});

const jobs = jobsOf(queue);
const after = (done: number, failures: TableQueue['failures'] = new Map()): TableQueue => ({
  ...queue,
  results: new Map(jobs.slice(0, done).map((job) => [job.id, result(job)])),
  failures,
});

describe('a queue', () => {
  it('takes the figures in order, all of one seed before the next, and passes over what ended', () => {
    expect(jobs.map(({ id }) => id)).toEqual(['mle-s1', 'll-l-l-s1', 'mle-s2', 'll-l-l-s2']);
    expect(nextJob(queue)?.id).toBe('mle-s1');
    expect(nextJob(after(1, new Map([['ll-l-l-s1', 'ran away']])))?.id).toBe('mle-s2');
    expect(nextJob(after(4))).toBeNull();
  });

  it('is as far as the effort that was spent, not as the number of runs', () => {
    // MLE is 1 of 22 parts, learned roll-outs of all letters 10 of 22.
    expect(queueProgress(after(1), null, null)).toMatchObject({ done: 1, total: 4, failed: 0 });
    expect(queueProgress(after(1), null, null).fraction).toBeCloseTo(1 / 22, 12);
    const now = { id: 'll-l-l-s1', update: 50, letterError: null, updatesPerSecond: 0 };
    expect(queueProgress(after(1), now, null).fraction).toBeCloseTo(6 / 22, 12);
    expect(queueProgress(after(4), now, null)).toMatchObject({ fraction: 1, secondsLeft: 0 });
  });

  it('tells the time left from the run in progress, else from runs that are done, else from elsewhere, else not', () => {
    expect(queueProgress(queue, null, null).secondsLeft).toBeNull();
    // Other settings have another pace.
    expect(queueProgress(queue, null, 0.5).secondsLeft).toBeNull();
    const shared = { ...reproductionSettings('letters'), split: 'fold-3', seed: 7 } as const;
    const paper = { ...queue, plan: { ...queue.plan, shared } };
    expect(queueProgress(paper, null, 0.5).secondsLeft).toBeCloseTo(2200 * 0.5, 9);
    expect(queueProgress(after(1), null, 0.5).secondsLeft).toBeCloseTo(2100 * 0.01, 9);
    // 20 updates of 10 units a second: 200 units a second.
    const now = { id: 'll-l-l-s1', update: 50, letterError: 0.5, updatesPerSecond: 20 };
    expect(queueProgress(after(1), now, 0.5).secondsLeft).toBeCloseTo(1600 / 200, 9);
  });

  it('has no pace where nothing was measured', () => {
    expect(secondsPerEffort([])).toBeNull();
    expect(
      secondsPerEffort([
        { seconds: 6, effort: 2 },
        { seconds: 3, effort: 1 },
      ]),
    ).toBe(3);
  });
});

describe('the text of a queue', () => {
  it('comes back as it was', () => {
    const kept = after(2, new Map([['mle-s2', 'The loss is not a number.']]));
    const back = decodeQueue(encodeQueue(kept));
    expect(back).toEqual(kept);
    expect(jobsOf(back)).toEqual(jobs);
  });

  it.each([
    ['no JSON', '{"format":'],
    ['another format', '{"format":"searnn-run","version":1}'],
    ['settings of another release', encodeQueue(queue).replace('hidden=16', 'hidden=0')],
    ['a result that is none', encodeQueue(after(1)).replace('"letterError":0.25', '"letterError":-1')],
  ])('is refused when it is %s', (_, text) => {
    expect(() => decodeQueue(text)).toThrow('damaged or of another release');
  });

  it('is that of its plan: one with other seeds is another', () => {
    const other = { ...queue, plan: { ...queue.plan, seeds: 3 } };
    expect(encodeQueue(other)).not.toBe(encodeQueue(queue));
    expect(at(jobsOf(decodeQueue(encodeQueue(other))), 4).id).toBe('mle-s3');
  });
});
