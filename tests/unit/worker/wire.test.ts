/** Requests, answers, errors and news over a real message channel. */
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { Caller } from '../../../src/worker/caller.ts';
import { dispatch, type Handlers } from '../../../src/worker/dispatcher.ts';
import type { News, RequestMessage, WorkerMessage } from '../../../src/worker/protocol.ts';
import { transportOver } from '../../../src/worker/transport.ts';
import { carrier } from '../../support/engine.ts';

const never = () => new Promise<never>(() => undefined);

const handlers: Handlers = {
  boot: never,
  threads: never,
  loadBuiltIn: never,
  loadFile: ({ name }) =>
    Promise.reject(new PlaygroundError('bad-data', `${name}, line 3, column 7: no bit.`)),
  configure: never,
  restore: never,
  adjust: () => {
    throw new TypeError('a defect');
  },
  play: () => null,
  pause: () => ({ update: 12 }),
  advance: never,
  watch: never,
  writeOwn: never,
  lookBack: never,
  goOn: never,
  sampleWords: never,
  writeSample: never,
  recover: never,
  compose: never,
  snapshot: never,
  runFile: never,
  checkpoint: never,
  openCheckpoint: never,
  saveWeights: never,
  findWeights: never,
  beginWith: never,
  acknowledge: ({ seq }) => new Promise((resolve) => setTimeout(resolve, seq, null)),
  examine: never,
  stopExamining: () => null,
  counterfactual: never,
  record: never,
  playGraphs: () => [],
  bench: () => Promise.reject(new Error('not asked')),
  stopBench: () => null,
  stopLoading: () => null,
  ping: () => null,
  speak: () => ({ backend: null, data: null }),
  visibility: () => null,
};

const open: { close(): void }[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function wire() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1);
  const worker = transportOver<RequestMessage, WorkerMessage>(carrier(port2));
  dispatch(worker, handlers);
  const news: News[] = [];
  const caller = new Caller(transportOver(carrier(port1)), (item) => news.push(item));
  return { caller, worker, news };
}

describe('the wire', () => {
  it('answers a request with its result', async () => {
    expect(await wire().caller.request('pause', null)).toEqual({ update: 12 });
  });

  it('ties answers to requests when they come in another order', async () => {
    const { caller } = wire();
    const order: number[] = [];
    const ask = (seq: number) => caller.request('acknowledge', { seq }).then(() => order.push(seq));
    await Promise.all([ask(40), ask(1)]);
    expect(order).toEqual([1, 40]);
  });

  it('throws an expected failure on this side with its code and its sentence', async () => {
    const failure = await wire()
      .caller.request('loadFile', { file: new Blob([]), name: 'letter.data' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlaygroundError);
    expect(failure).toMatchObject({ code: 'bad-data', message: 'letter.data, line 3, column 7: no bit.' });
  });

  it('throws a defect with code internal and the stack of the other side', async () => {
    const { settings } = { settings: {} as never };
    await expect(wire().caller.request('adjust', { settings })).rejects.toMatchObject({
      code: 'internal',
      message: 'a defect',
      stack: expect.stringContaining('wire.test.ts') as string,
    });
  });

  it('hands news on in order, and an answer after the news that were posted before it', async () => {
    const { caller, worker, news } = wire();
    for (const fraction of [0.1, 0.2]) worker.post({ kind: 'progress', label: 'Reading', fraction });
    await caller.request('play', { speed: 0 });
    expect(news.map((item) => item.kind === 'progress' && item.fraction)).toEqual([0.1, 0.2]);
  });

  it('rejects what is still waiting when it is closed, and is silent from then on', async () => {
    const { caller, worker, news } = wire();
    const waiting = caller.request('advance', null);
    caller.close();
    await expect(waiting).rejects.toMatchObject({ code: 'stopped' });
    await expect(caller.request('pause', null)).rejects.toMatchObject({ code: 'stopped' });
    worker.post({ kind: 'running' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(news).toEqual([]);
  });
});
