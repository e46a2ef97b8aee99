/** Threads of an engine that are none: their own code, in this thread; what crosses is copied, and comes in a later turn. */
import type { FromThread, ToThread } from '../../src/training/threads/messages.ts';
import type { Thread } from '../../src/training/threads/engineThread.ts';
import { ThreadEngine } from '../../src/training/threads/threadEngine.ts';
import { ThreadPool } from '../../src/training/threads/threadPool.ts';

const ADAPTER = 'this thread';

/** One that can be ended, as a crash ends it. */
export interface ThreadHere extends Thread {
  crash(why: string): void;
  /** Says nothing more and hears nothing, as one that hangs. */
  hang(): void;
}

function threadHere(): ThreadHere {
  let hear: (message: FromThread) => void = () => undefined;
  let ended: (why: string) => void = () => undefined;
  let alive = true;
  const later = (work: () => void): void => {
    setImmediate(() => {
      if (alive) work();
    });
  };
  const engine = new ThreadEngine({
    startBackend: () => Promise.resolve(ADAPTER),
    post: (message, transfer) => {
      const copy = structuredClone(message, { transfer });
      later(() => hear(copy));
    },
  });
  return {
    post: (message: ToThread) => {
      const copy = message.kind === 'meet' ? message : structuredClone(message);
      later(() => engine.hear(copy));
    },
    listen: (listener) => {
      hear = listener;
    },
    onEnd: (listener) => {
      ended = listener;
    },
    terminate: () => {
      alive = false;
    },
    crash: (why) => {
      alive = false;
      ended(why);
    },
    hang: () => {
      alive = false;
    },
  };
}

export interface PoolHere {
  readonly pool: ThreadPool;
  /** All that were ever spawned. */
  readonly threads: readonly ThreadHere[];
  readonly troubles: readonly string[];
}

/** So many threads; `adapter` is what the engine beside them says that it runs on. */
export function poolHere(count: number, adapter = ADAPTER): PoolHere {
  const threads: ThreadHere[] = [];
  const troubles: string[] = [];
  const pool = new ThreadPool(count, {
    spawn: () => {
      const thread = threadHere();
      threads.push(thread);
      return thread;
    },
    asked: { backend: 'cpu', kernels: 'fused' },
    adapter,
    patience: 0,
    onTrouble: (trouble, why) => troubles.push(`${trouble}: ${why}`),
  });
  return { pool, threads, troubles };
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Starts them and waits until all stand. */
export async function started(here: PoolHere): Promise<PoolHere> {
  here.pool.start();
  for (let turns = 0; here.pool.ready === null; turns++) {
    if (turns > 1_000) throw new Error(`no threads: ${here.troubles.join(', ')}`);
    await turn();
  }
  return here;
}
