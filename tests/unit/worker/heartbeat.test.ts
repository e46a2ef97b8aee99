/** A worker that ends by itself is noticed by its silence, whatever it was asked, and another one goes on in its place. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EngineClient, type Engine } from '../../../src/worker/client.ts';
import type { PageNews, RequestMessage, RunSnapshot } from '../../../src/worker/protocol.ts';
import { transportOver } from '../../../src/worker/transport.ts';
import { smallSettings } from '../../support/engine.ts';
import { ScriptedEngine } from '../../support/scriptedEngine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client with an ear, and the workers that it has started, the newest last. */
function page() {
  const workers: ScriptedEngine[] = [];
  const news: PageNews[] = [];
  const spawn = (): Engine => {
    const worker = new ScriptedEngine();
    workers.push(worker);
    return {
      transport: transportOver(worker),
      onFailure: () => undefined,
      terminate: () => worker.terminate(),
    };
  };
  const client = new EngineClient(spawn);
  client.onNews((each) => news.push(each));
  const worker = (): ScriptedEngine => workers.at(-1) ?? new ScriptedEngine();
  /** Lets the newest worker answer all that it is asked, in `milliseconds`; it is asked for signs of life meanwhile. */
  const live = async (milliseconds: number): Promise<string[]> => {
    const answered: string[] = [];
    for (let passed = 0; passed <= milliseconds; passed += 50) {
      for (let message: RequestMessage | undefined; (message = worker().asked[0]) !== undefined;) {
        answered.push(message.name);
        worker().answer(0);
        await vi.advanceTimersByTimeAsync(0);
      }
      await vi.advanceTimersByTimeAsync(50);
    }
    return answered;
  };
  const sentences = (): string[] => news.flatMap((each) => (each.kind === 'notice' ? [each.message] : []));
  return { client, news, workers, worker, live, sentences };
}

/** @param seconds that an update is estimated to take */
async function playing(seconds = 0.1) {
  const here = page();
  const { client, live, worker } = here;
  worker().seconds = seconds;
  void client.request('boot', { override: 'cpu', kernels: 'fused' });
  void client.request('loadBuiltIn', { data: 'built-in', base: 'words' });
  await live(0);
  void client.request('configure', { settings: smallSettings() });
  await live(0);
  void client.request('play', { speed: 2 });
  await live(0);
  worker().train(3, false);
  return here;
}

/** Where the run stands, as far as the client looks at it. */
const snapshotAt = (updates: number): RunSnapshot => ({
  runId: 1,
  contestants: [0, 1].map(() => ({
    ...{ updates, seconds: 0, decoderCells: 0, rollOuts: 0 },
    ...{ weights: new Float32Array(), moments: [] },
  })),
  record: { contestants: [], events: [] },
});

const frame = (runId: number, longestPhase: number): PageNews => ({
  kind: 'frame',
  frame: {
    ...{ runId, seq: 99, updates: [3, 3], metrics: [], evaluations: [], longestPhase },
    pace: { updatesPerSecond: 1, rollOutsPerSecond: 1, nextEvaluation: null },
  },
});

it('one that ends while it trains is replaced by one that trains on from the last snapshot, and one sentence says so', async () => {
  const { workers, worker, live, news, sentences } = await playing();
  worker().tell({ kind: 'snapshot', snapshot: snapshotAt(3) });
  worker().tell(frame(1, 100));
  // It is silent from now on: neither news nor answers.
  await vi.advanceTimersByTimeAsync(7_000);
  expect(workers.length).toBe(2);
  const answered = await live(100);
  expect(answered.filter((name) => name !== 'ping')).toEqual([
    'boot',
    'loadBuiltIn',
    'configure',
    'restore',
    'play',
  ]);
  expect(sentences()).toEqual([
    'The engine gave no sign of life, was started afresh and goes on from update 3.',
  ]);
  expect(news.filter(({ kind }) => kind === 'paused')).toEqual([]);
});

it('one that lives but has nothing to say is left alone', async () => {
  const { workers, worker, live } = await playing();
  worker().tell(frame(1, 100));
  expect(await live(120_000)).toContain('ping');
  expect(workers.length).toBe(1);
});

it('one that computes long phases is granted five times the longest', async () => {
  const { workers, worker } = await playing();
  worker().tell(frame(1, 4_000));
  await vi.advanceTimersByTimeAsync(19_900);
  expect(workers.length).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(workers.length).toBe(2);
});

it('one whose first update is estimated to take minutes is granted five times as long, and a hung one is still replaced', async () => {
  const { workers } = await playing(120);
  await vi.advanceTimersByTimeAsync(590_000);
  expect(workers.length).toBe(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(workers.length).toBe(2);
});

it('one that is gone while it is only asked something is replaced too, and stands still', async () => {
  const { client, workers, worker, live, news, sentences } = await playing();
  worker().tell(frame(1, 100));
  worker().tell({ kind: 'paused', reason: { kind: 'asked' } });
  const asked = client.request('examine', null).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(await asked).toMatchObject({ code: 'stopped' });
  expect(workers.length).toBe(2);
  expect(await live(100)).not.toContain('play');
  expect(sentences()).toEqual([expect.stringMatching(/stands at update 0\.$/)]);
  expect(news.at(-1)).toEqual({ kind: 'paused', reason: { kind: 'asked' } });
});

it('one that ends again before it came any further stays paused, so that no page starts workers for ever', async () => {
  const { workers, worker, live, news } = await playing();
  worker().tell(frame(1, 100));
  await vi.advanceTimersByTimeAsync(7_000);
  await live(100);
  // Nothing is known of phases on a fresh worker; it is granted twice as long.
  await vi.advanceTimersByTimeAsync(119_000);
  expect(workers.length).toBe(2);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(workers.length).toBe(3);
  expect(await live(100)).not.toContain('play');
  expect(news.at(-1)).toEqual({ kind: 'paused', reason: { kind: 'asked' } });
  await live(600_000);
  expect(workers.length).toBe(3);
});

it('one that never starts is given up with a sentence, and so is one that does not start again', async () => {
  const silent = page();
  const booting = silent.client
    .request('boot', { override: 'cpu', kernels: 'fused' })
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(62_000);
  expect(await booting).toMatchObject({ message: 'The engine does not start: reload the page.' });

  const { client, worker, news } = await playing();
  worker().tell(frame(1, 100));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(news.at(-1)).toMatchObject({ kind: 'paused', reason: { kind: 'error', code: 'not-ready' } });
  await expect(client.request('play', { speed: 0 })).rejects.toThrow('reload the page');
});

it('one that may not even be made answers every request with a sentence', async () => {
  const client = new EngineClient(() => {
    throw new Error('Access is denied to an opaque origin.');
  });
  const asked = client.request('boot', { override: null, kernels: 'fused' });
  await expect(asked).rejects.toThrow('open the page in a tab of its own');
  await expect(client.request('play', { speed: 0 })).rejects.toMatchObject({ code: 'not-ready' });
});
