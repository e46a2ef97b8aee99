/** Rolls out for other threads: our module in a memory of its own, apart from tfjs's. */
import { at } from '../../../base/assert.ts';
import { serving } from '../../threadTime.ts';
import type { Exports } from '../module.ts';
import { scratchSizes, type RollOutSizes } from '../rollOutArguments.ts';
import type { Answered, Asked, GivenRows, OpenedJob } from './messages.ts';

const PAGE = 65_536;
/** Address 0 means "none". */
const FIRST = 64;

type Values = Float32Array | Int32Array | null;

/** A job whose values lie in memory: where they lie, and what is free behind them. */
interface Laid {
  readonly job: OpenedJob;
  readonly places: readonly number[];
  readonly free: number;
}

export class RollOutServer {
  readonly #module: WebAssembly.Module;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  #kernels: Exports | null = null;
  #laid: Laid | null = null;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  /** One side of a port: what it is to answer, later, so that it hears first what is wanted no more. */
  side(answer: (reply: Answered) => void): (asked: Asked) => void {
    const jobs = new Map<number, OpenedJob>();
    const waiting: GivenRows[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const rows = waiting.shift();
      const job = rows && jobs.get(rows.id);
      if (rows !== undefined && job !== undefined) answer(serving(() => this.#answer(job, rows)));
    };
    // Node may end while nobody asks.
    (port1 as { unref?: () => void }).unref?.();
    return (asked) => {
      if (asked.kind === 'open') jobs.set(asked.id, asked);
      else if (asked.kind === 'close') jobs.delete(asked.id);
      else {
        waiting.push(asked);
        port2.postMessage(null);
      }
    };
  }

  #answer(job: OpenedJob, rows: GivenRows): Answered {
    const began = performance.now();
    const named = { kind: 'tokens', id: rows.id, part: rows.part } as const;
    try {
      const tokens = this.#rollOut(job, rows);
      return { ...named, tokens, milliseconds: performance.now() - began };
    } catch {
      // Whoever asked does these rows itself.
      return { ...named, tokens: null, milliseconds: performance.now() - began };
    }
  }

  #rollOut(job: OpenedJob, { cells, forced, remaining }: GivenRows): Int32Array {
    const kernels = (this.#kernels ??= this.#start());
    const [, , ...sizes] = job.sizes;
    const [R, S] = [cells.length, at(remaining, 0)];
    const laid = this.#lay(job);
    const free = { at: laid.free };
    const rows = this.#place([cells, forced, remaining], free);
    const [floats, ints] = [laid.places.slice(0, job.floats.length), laid.places.slice(job.floats.length)];
    const written = this.#reserve(4 * R * S, free);
    const all = [R, S, ...sizes] as unknown as RollOutSizes; // a tuple's rest forgets its length
    const scratch = this.#reserve(kernels.rollOutScratch(...scratchSizes(all)), free);
    kernels.rollOut(...all, ...floats, ...rows, ...ints, written, scratch);
    return new Int32Array(this.#memory.buffer, written, R * S).slice();
  }

  #start(): Exports {
    const { exports } = new WebAssembly.Instance(this.#module, { env: { memory: this.#memory } });
    // The module is compiled from assembly/index.ts, which exports just these.
    return exports as unknown as Exports;
  }

  /** The job's values, unless they are those that lie there. */
  #lay(job: OpenedJob): Laid {
    if (this.#laid?.job === job) return this.#laid;
    const free = { at: FIRST };
    const places = this.#place([...job.floats, ...job.ints], free);
    return (this.#laid = { job, places, free: free.at });
  }

  /** Lays values side by side and tells where each stands; 0 for none. */
  #place(parts: readonly Values[], free: { at: number }): number[] {
    return parts.map((values) => {
      if (values === null) return 0;
      const address = this.#reserve(values.byteLength, free);
      new Uint8Array(this.#memory.buffer, address, values.byteLength).set(
        new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      );
      return address;
    });
  }

  #reserve(bytes: number, free: { at: number }): number {
    const address = free.at;
    free.at = Math.ceil((free.at + bytes) / 64) * 64;
    const missing = free.at - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return address;
  }
}
