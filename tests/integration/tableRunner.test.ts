/** The queue behind the paper's tables on a real engine: what it measures, and that no interruption changes it. */
import { describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import type { JobProgress, TableQueue } from '../../src/experiments/reproductionQueue.ts';
import { jobsOf } from '../../src/experiments/reproductionQueue.ts';
import { resultOf, type Result } from '../../src/experiments/results.ts';
import { EngineClient } from '../../src/worker/client.ts';
import type { KeptRun } from '../../src/state/queue/keptRun.ts';
import { TableRunner } from '../../src/state/tables/tableRunner.ts';
import { smallSettings, spawnSession, startedRun } from '../support/engine.ts';
import { tinyData } from '../support/tinyData.ts';

function smallQueue(updates = 12, shared = smallSettings({ heldOut: 0.2 })): TableQueue {
  return {
    plan: { tables: [1], only: ['mle', 'kl-l-m'], seeds: 2, costScales: [50], updates, shared },
    data: { name: 'tiny', fingerprint: tinyData().fingerprint },
    results: new Map(),
    failures: new Map(),
  };
}

/** A runner on an engine of its own, and what it kept. */
async function runnerOf(queue: TableQueue, keptRun: KeptRun | null = null) {
  const client = new EngineClient(() => spawnSession(tinyData()));
  await client.request('boot', { override: 'cpu', kernels: 'fused' });
  await client.request('loadBuiltIn', { data: 'built-in', base: 'words' });
  const kept = { queue, run: keptRun, problems: [] as unknown[], seen: [] as JobProgress[] };
  let onSeen: (now: JobProgress) => void = () => undefined;
  const runner = new TableRunner(queue, {
    client,
    keptRun,
    keepRun: (run) => {
      kept.run = run;
      return Promise.resolve();
    },
    onQueue: (next) => {
      kept.queue = next;
      return Promise.resolve();
    },
    onProgress: (now) => {
      kept.seen.push(now);
      onSeen(now);
    },
    onProblem: (error) => kept.problems.push(error),
  });
  const until = (ready: (now: JobProgress) => boolean): Promise<void> =>
    new Promise((resolve) => {
      onSeen = (now) => {
        if (ready(now)) resolve();
      };
    });
  return { runner, kept, client, until };
}

/** The first run of the queue as kept after five updates, its weights changed. */
async function keptAfterFive(change: (weights: Float32Array) => Float32Array): Promise<KeptRun> {
  const job = at(jobsOf(smallQueue()), 0);
  const { client } = await startedRun(tinyData(), job.settings);
  for (let i = 0; i < 5; i++) await client.request('advance', null);
  const snapshot = await client.snapshot();
  client.close();
  if (snapshot === null) throw new Error('a run of five updates must have a snapshot');
  const contestants = snapshot.contestants.map((one) => ({ ...one, weights: change(one.weights) }));
  return { job: job.id, snapshot: { ...snapshot, contestants } };
}

/** What does not depend on the clock. */
const outcomes = (results: ReadonlyMap<string, Result>) =>
  [...results].map(([id, { link, contestants }]) => ({
    ...{ id, link },
    contestants: contestants.map(({ updates, letterError, wordError, chosen, curve }) => ({
      ...{ updates, letterError, wordError, chosen, curve },
    })),
  }));

describe('TableRunner', () => {
  it('trains every run of the queue to its end, as if each had been alone', async () => {
    const { runner, kept, client } = await runnerOf(smallQueue());
    await runner.run();
    client.close();
    expect([...kept.queue.results.keys()]).toEqual(['mle-s1', 'kl-l-m-a50-s1', 'mle-s2', 'kl-l-m-a50-s2']);
    expect(kept.problems).toEqual([]);
    expect(kept.run).toBeNull();
    for (const job of jobsOf(kept.queue).slice(0, 2)) {
      const alone = await startedRun(tinyData(), job.settings);
      await alone.client.request('play', { speed: 0 });
      await alone.listener.until(() => alone.listener.reasons.length > 0);
      const expected = resultOf(await alone.client.request('runFile', { full: true }));
      alone.client.close();
      const own = kept.queue.results.get(job.id);
      expect(outcomes(new Map(own && [[job.id, own]]))).toEqual(outcomes(new Map([[job.id, expected]])));
      expect(expected.contestants[0]?.chosen).toBeDefined();
    }
  });

  it('stopped in the middle of a run and gone on with by another engine, measures what an unbroken one does', async () => {
    const unbroken = await runnerOf(smallQueue(40));
    await unbroken.runner.run();
    unbroken.client.close();

    const first = await runnerOf(smallQueue(40));
    const begun = first.until(({ id, update }) => id === 'kl-l-m-a50-s1' && update >= 4);
    const work = first.runner.run();
    await begun;
    await first.runner.stop();
    await work;
    first.client.close();
    expect([...first.kept.queue.results.keys()]).toEqual(['mle-s1']);
    const updates = first.kept.run?.snapshot.contestants[0]?.updates ?? 0;
    expect(first.kept.run?.job).toBe('kl-l-m-a50-s1');
    expect(updates).toBeGreaterThanOrEqual(4);
    expect(updates).toBeLessThan(40);

    // As the browser's store does: structured clones, and text.
    const second = await runnerOf(first.kept.queue, structuredClone(first.kept.run));
    await second.runner.run();
    second.client.close();
    const [resumed] = second.kept.seen;
    expect(resumed).toMatchObject({ id: 'kl-l-m-a50-s1', update: updates });
    // Its pace and its last test are known before it trains on.
    expect(resumed?.updatesPerSecond).toBeGreaterThan(0);
    // A pause may give up the test that is due where it stops: the last one is in the record.
    const [own] = first.kept.run?.snapshot.record.contestants ?? [];
    const test = own?.evaluations.findLast(({ words }) => words === 'sample');
    expect(resumed?.letterError).toBeCloseTo(test?.letterError ?? NaN, 4);
    expect(outcomes(second.kept.queue.results)).toEqual(outcomes(unbroken.kept.queue.results));
    expect(second.kept.problems).toEqual([]);
  });

  it('begins a run again, and says so, when what was kept of it does not fit', async () => {
    const plain = await runnerOf(smallQueue());
    await plain.runner.run();
    plain.client.close();
    const short = await keptAfterFive((weights) => weights.slice(0, 3));
    const odd = await runnerOf(smallQueue(), short);
    await odd.runner.run();
    odd.client.close();
    expect(odd.kept.problems.length).toBe(1);
    expect(outcomes(odd.kept.queue.results)).toEqual(outcomes(plain.kept.queue.results));
  });

  it('notes a run whose numbers run away as failed, and trains the others', async () => {
    const ruined = await keptAfterFive((weights) => weights.map(() => Number.NaN));
    const { runner, kept, client } = await runnerOf(smallQueue(), ruined);
    await runner.run();
    client.close();
    expect(kept.queue.failures.get('mle-s1')).toMatch(/became NaN at update 6/);
    expect([...kept.queue.results.keys()]).toEqual(['kl-l-m-a50-s1', 'mle-s2', 'kl-l-m-a50-s2']);
  });
});
