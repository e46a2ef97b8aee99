/** Seeds on real engines: what they measure, several at once; that no interruption changes it, and that one's fault is not the others'. */
import { describe, expect, it } from 'vitest';
import type { JobProgress } from '../../src/experiments/reproductionQueue.ts';
import { resultOf } from '../../src/experiments/results.ts';
import type { RunFile } from '../../src/experiments/runFile.ts';
import type { KeptRun } from '../../src/state/queue/keptRun.ts';
import type { QueuedRun } from '../../src/state/queue/runTraining.ts';
import { SeedRunner, type SeedOutcome } from '../../src/state/seeds/seedRunner.ts';
import { EngineClient } from '../../src/worker/client.ts';
import { smallSettings, spawnSession, startedRun } from '../support/engine.ts';
import { tinyData } from '../support/tinyData.ts';

const runsOf = (seeds: readonly number[], maxUpdates = 12): readonly QueuedRun[] =>
  seeds.map((seed) => ({
    id: `seed ${seed}`,
    settings: smallSettings({ heldOut: 0.2, seed, maxUpdates, evaluationInterval: 4 }),
  }));

/** A runner with engines of its own, and all that it told. */
function runnerOf(runs: readonly QueuedRun[], kept = new Map<string, KeptRun>(), engines = 2) {
  const clients: EngineClient[] = [];
  const outcomes = new Map<string, SeedOutcome>();
  const problems: unknown[] = [];
  let onSeen: (now: JobProgress) => void = () => undefined;
  const runner = new SeedRunner(runs, {
    engines,
    startEngine: async () => {
      const client = new EngineClient(() => spawnSession(tinyData()));
      clients.push(client);
      await client.request('boot', { override: 'cpu', kernels: 'fused' });
      await client.request('loadBuiltIn', { data: 'built-in', base: 'words' });
      return client;
    },
    keptRun: (id) => Promise.resolve(kept.get(id) ?? null),
    // As the browser's store does.
    keepRun: (run) => {
      kept.set(run.job, structuredClone(run));
      return Promise.resolve();
    },
    onEnd: (id, outcome) => {
      outcomes.set(id, outcome);
      return Promise.resolve();
    },
    onProgress: (now) => onSeen(now),
    onProblem: (error) => problems.push(error),
  });
  const until = (ready: (now: JobProgress) => boolean): Promise<void> =>
    new Promise((resolve) => {
      onSeen = (now) => {
        if (ready(now)) resolve();
      };
    });
  return { runner, outcomes, kept, clients, problems, until };
}

/** What does not depend on the clock. */
const measured = (run: RunFile) =>
  run.contestants.map(({ updates, decoderCells, loss, gradientNorm, evaluations }) => ({
    ...{ updates, decoderCells, loss, gradientNorm },
    evaluations: evaluations.map(({ seconds: _, ...test }) => test),
  }));
const wholes = (outcomes: ReadonlyMap<string, SeedOutcome>) =>
  [...outcomes]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, outcome]) => [id, outcome.kind === 'whole' ? measured(outcome.run) : outcome.why]);

async function alone({ settings }: QueuedRun): Promise<RunFile> {
  const { client, listener } = await startedRun(tinyData(), settings);
  await client.request('play', { speed: 0 });
  await listener.until(() => listener.reasons.length > 0);
  const run = await client.request('runFile', { full: true });
  client.close();
  return run;
}

describe('SeedRunner', () => {
  it('trains every seed to its end, two at once, each as if it had been alone, and measured whole', async () => {
    const runs = runsOf([1, 2, 3]);
    const { runner, outcomes, clients, problems } = runnerOf(runs);
    await runner.run();
    const expected = await Promise.all(runs.map(async (run) => [run.id, measured(await alone(run))]));
    expect(wholes(outcomes)).toEqual(expected);
    for (const outcome of outcomes.values())
      if (outcome.kind === 'whole') expect(() => resultOf(outcome.run)).not.toThrow();
    expect(clients).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('tells what runs on their way have measured, and stopped goes on in other engines as if unbroken', async () => {
    const runs = runsOf([1, 2, 3], 40);
    const unbroken = runnerOf(runs);
    await unbroken.runner.run();
    const first = runnerOf(runs);
    // The test at update 4 is made before the next update.
    const begun = first.until(({ id, update }) => id === 'seed 2' && update >= 5);
    const work = first.runner.run();
    await begun;
    const seen = (await first.runner.look()).get('seed 2');
    expect(seen?.contestants[0]?.evaluations.map(({ update }) => update).slice(0, 2)).toEqual([0, 4]);
    await first.runner.stop();
    await work;
    expect(first.outcomes.size).toBeLessThan(3);
    expect(first.kept.get('seed 2')?.snapshot.contestants[0]?.updates).toBeGreaterThanOrEqual(5);
    const left = runs.filter(({ id }) => !first.outcomes.has(id));
    const second = runnerOf(left, first.kept);
    await second.runner.run();
    expect(wholes(new Map([...first.outcomes, ...second.outcomes]))).toEqual(wholes(unbroken.outcomes));
    expect(second.problems).toEqual([]);
  });

  it('notes one whose numbers run away, and one whose engine stops by itself, in a sentence; the others go on', async () => {
    const runs = runsOf([1, 2, 3], 40);
    const { client } = await startedRun(tinyData(), runs[0]?.settings ?? smallSettings());
    for (let i = 0; i < 5; i++) await client.request('advance', null);
    const snapshot = await client.snapshot();
    client.close();
    if (snapshot === null) throw new Error('a run of five updates must have a snapshot');
    const contestants = snapshot.contestants.map((one) => ({
      ...one,
      weights: one.weights.map(() => Number.NaN),
    }));
    const ruined = new Map([['seed 1', { job: 'seed 1', snapshot: { ...snapshot, contestants } }]]);
    const one = runnerOf(runs, ruined, 1);
    const second = one.until(({ id, update }) => id === 'seed 2' && update >= 4);
    const work = one.runner.run();
    await second;
    // As the client does when a worker that was started afresh ends again.
    await one.clients.at(-1)?.request('pause', null);
    await work;
    const told = [...one.outcomes].map(([id, outcome]) => [id, outcome.kind === 'failed' && outcome.why]);
    expect(told).toEqual([
      ['seed 1', expect.stringMatching(/became NaN at update 6/)],
      ['seed 2', expect.stringMatching(/^its engine stopped/)],
      ['seed 3', false],
    ]);
    expect(one.clients).toHaveLength(3);
  });

  it('where no engine starts nothing counts as failed, and the reason is told', async () => {
    const ended: string[] = [];
    const runner = new SeedRunner(runsOf([1, 2]), {
      engines: 2,
      startEngine: () => Promise.reject(new Error('no data')),
      keptRun: () => Promise.resolve(null),
      keepRun: () => Promise.resolve(),
      onEnd: (id) => {
        ended.push(id);
        return Promise.resolve();
      },
      onProgress: () => undefined,
      onProblem: () => undefined,
    });
    await expect(runner.run()).rejects.toThrow('no data');
    expect(ended).toEqual([]);
  });
});
