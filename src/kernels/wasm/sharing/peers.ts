/** The threads beside this one, as it asks them: a job's weights and states are told once, its rows part by part. */
import type { JobRows, Port, RollOutPeers, RollOutStart, SharedRollOut } from '../../sharing.ts';
import { helpedFor } from '../../threadTime.ts';
import { rollOutArguments } from '../rollOutArguments.ts';
import type { Answered, Crossing, OpenedJob } from './messages.ts';
import { RollOutServer } from './server.ts';

/** Less arithmetic than this (10 to 20 ms) is not done sooner by two. */
const WORTH_GFLOP = 0.4;

const NO_ROWS = new Int32Array();

type Waiting = (tokens: Int32Array | null) => void;

/** A job's first lists are its rows. */
const ROW_LISTS = 3;

export class WasmPeers implements RollOutPeers {
  readonly #server: RollOutServer;
  readonly #ports: Port[] = [];
  /** By job and part. */
  readonly #waiting = new Map<string, Waiting>();
  #jobs = 0;

  constructor(module: WebAssembly.Module) {
    this.#server = new RollOutServer(module);
  }

  join(port: Port): void {
    const answer = this.#server.side((reply) => {
      port.postMessage(reply, reply.tokens === null ? [] : [reply.tokens.buffer as ArrayBuffer]);
    });
    // Both sides of a port are of this class.
    port.addEventListener('message', ({ data }) => {
      const crossing = data as Crossing;
      if (crossing.kind === 'tokens') this.#hear(crossing);
      else answer(crossing);
    });
    port.start();
    this.#ports.push(port);
  }

  open(start: RollOutStart, cells: number): SharedRollOut | null {
    const H = start.Wh.shape[0];
    // A sketch spares most of a score.
    const scored = start.sketch === null ? H : start.sketch.directions.shape[1] + 1;
    const work = cells * (6 * H * H + 2 * scored * start.outB.size);
    if (this.#ports.length === 0 || work < WORTH_GFLOP * 1e9) return null;
    const id = ++this.#jobs;
    const ports = [...this.#ports];
    tell(ports, id, start);
    let parts = 0;
    return {
      threads: ports.length,
      give: (thread, rows) => {
        const part = ++parts;
        const copies = {
          cells: Int32Array.from(rows.cells),
          forced: Int32Array.from(rows.forced),
          remaining: Int32Array.from(rows.remaining),
        } satisfies JobRows;
        return new Promise((resolve) => {
          this.#waiting.set(`${id} ${part}`, resolve);
          ports[thread]?.postMessage({ kind: 'rows', id, part, ...copies } satisfies Crossing, []);
        });
      },
      close: () => {
        for (const port of ports) port.postMessage({ kind: 'close', id } satisfies Crossing, []);
        for (let part = 1; part <= parts; part++) this.#settle(`${id} ${part}`, null);
      },
    };
  }

  #hear({ id, part, tokens, milliseconds }: Answered): void {
    helpedFor(milliseconds);
    this.#settle(`${id} ${part}`, tokens);
  }

  #settle(key: string, tokens: Int32Array | null): void {
    this.#waiting.get(key)?.(tokens);
    this.#waiting.delete(key);
  }
}

/** Tells a job to threads: in memory that all of them read, or in copies that are their own where none can be shared. */
function tell(ports: readonly Port[], id: number, start: RollOutStart): void {
  const { sizes, floats, ints } = rollOutArguments({
    ...start,
    cells: NO_ROWS,
    forced: NO_ROWS,
    remaining: NO_ROWS,
  });
  const shares = sharesMemory();
  const values = {
    floats: floats.map((tensor) => tensor && copyOf(tensor.dataSync<'float32'>(), shares)),
    ints: ints.slice(ROW_LISTS).map((list) => list && copyOf(list, shares)),
  };
  for (const [i, port] of ports.entries()) {
    const own = shares || i === ports.length - 1 ? values : structuredClone(values);
    const lists = [...own.floats, ...own.ints].filter((list) => list !== null);
    port.postMessage(
      { kind: 'open', id, sizes, ...own } satisfies OpenedJob,
      // Copies are handed over; shared memory stays everybody's.
      shares ? [] : lists.map(({ buffer }) => buffer as ArrayBuffer),
    );
  }
}

/** A page has shared memory where it is cross-origin isolated, which plain static hosting is not; Node always has. */
const sharesMemory = (): boolean => typeof SharedArrayBuffer === 'function';

function copyOf<T extends Float32Array | Int32Array>(values: T, shares: boolean): T {
  if (!shares) return values.slice() as T;
  const copy = new (values.constructor as new (buffer: SharedArrayBuffer) => T)(
    new SharedArrayBuffer(values.byteLength),
  );
  copy.set(values);
  return copy;
}
