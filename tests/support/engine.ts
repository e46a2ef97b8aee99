/** The whole engine in Node, without a worker: the page's client, a real message channel, the real session. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { defaultSettings, type Settings } from '../../src/experiments/settings.ts';
import { PlaygroundError } from '../../src/base/errors.ts';
import type { BackendStarters } from '../../src/kernels/backend/starter.ts';
import { startCpu } from '../../src/kernels/backend/cpu.ts';
import { setBackend } from '../../src/kernels/backend/setBackend.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { EngineClient, type Engine } from '../../src/worker/client.ts';
import { dispatch } from '../../src/worker/dispatcher.ts';
import type { Loaders } from '../../src/worker/loading.ts';
import type {
  Frame,
  PageNews,
  PauseReason,
  RequestMessage,
  WorkerMessage,
} from '../../src/worker/protocol.ts';
import { createSession } from '../../src/worker/session.ts';
import type { Timeouts } from '../../src/worker/watchdog.ts';
import { transportOver, type MessageCarrier } from '../../src/worker/transport.ts';
import './backends.ts';

const absent = () => Promise.reject(new PlaygroundError('no-backend', 'There is no GPU in Node'));

/** Node's backends, started as the browser's are. */
export const nodeStarters: BackendStarters = {
  webgpu: absent,
  webgl: absent,
  wasm: async () => {
    await setBackend('wasm');
    return { adapter: 'SIMD' };
  },
  cpu: startCpu,
};

/** Node's port as a carrier. */
export function carrier(port: MessagePort): MessageCarrier {
  return {
    postMessage: (message, transfer) => {
      // Node's own list of what can be transferred differs in type only.
      port.postMessage(message, transfer as Parameters<MessagePort['postMessage']>[1]);
    },
    addEventListener: (_, listener) => {
      port.on('message', (data: unknown) => {
        listener({ data });
      });
    },
  };
}

/** A session on one end of a channel, an engine for a client on the other. */
export function spawnSession(
  data: DataSet,
  starters: BackendStarters = nodeStarters,
  loaders: Loaders = { builtIn: () => Promise.resolve(data), file: () => Promise.resolve(data) },
): Engine {
  const { port1, port2 } = new MessageChannel();
  const near = transportOver<RequestMessage, WorkerMessage>(carrier(port2));
  dispatch(
    near,
    createSession({
      starters,
      loaders,
      host: { runtime: 'Node', platform: 'test', revision: null },
      post: (news, transfer) => {
        near.post(news, transfer);
      },
    }),
  );
  return {
    transport: transportOver(carrier(port1)),
    onFailure: () => undefined,
    terminate: () => {
      port1.close();
    },
  };
}

/** A client with an ear: everything that was heard, and waiting for what is to come. */
export class Listener {
  readonly client: EngineClient;
  readonly news: PageNews[] = [];
  readonly frames: Frame[] = [];
  /** Acknowledge frames as they come. */
  acknowledging = true;
  #wake: () => void = () => undefined;

  constructor(spawn: () => Engine, patience?: Timeouts) {
    this.client = new EngineClient(spawn, patience);
    this.client.onNews((news) => {
      this.news.push(news);
      if (news.kind === 'frame') {
        this.frames.push(news.frame);
        if (this.acknowledging) void this.client.request('acknowledge', { seq: news.frame.seq });
      }
      this.#wake();
    });
  }

  /** Waits until `ready`, looked at whenever news come. @throws Error after 20 s. */
  async until(ready: () => boolean): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!ready()) {
      if (Date.now() > deadline) throw new Error('waited for news in vain');
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, 100);
      });
    }
  }

  get reasons(): PauseReason[] {
    return this.news.flatMap((news) => (news.kind === 'paused' ? [news.reason] : []));
  }

  /** Training losses of a contestant, in order, as the frames told them. */
  losses(contestant: number, runId: number): number[] {
    return this.frames
      .filter((frame) => frame.runId === runId)
      .flatMap(({ metrics }) => Array.from(metrics[contestant]?.loss ?? []));
  }
}

/** Settings small enough for a test: a tiny network, MLE against SeaRNN. */
export function smallSettings(changes: Partial<Settings> = {}): Settings {
  return {
    ...defaultSettings,
    hidden: 8,
    embedding: 4,
    batchSize: 4,
    evaluationInterval: 5,
    ...changes,
  };
}

/** A booted engine with the data loaded and a run configured. */
export async function startedRun(data: DataSet, settings: Settings, starters?: BackendStarters) {
  const listener = new Listener(() => spawnSession(data, starters));
  const { client } = listener;
  await client.request('boot', { override: 'cpu', kernels: 'fused' });
  await client.request('loadBuiltIn', { data: 'built-in', base: 'words' });
  const run = await client.request('configure', { settings });
  return { listener, client, run };
}
