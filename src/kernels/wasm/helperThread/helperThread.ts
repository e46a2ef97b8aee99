/** Hands a part of the roll-outs to another thread; rows are independent, so who does which changes no token. */
import { at } from '../../../base/assert.ts';
import type { RollOutJob } from '../../operations.ts';
import type { RollOutHelper } from '../../registry.ts';
import { rollOutArguments } from '../rollOutArguments.ts';
import type { FromThread, ToThread } from './messages.ts';

/** As much of a Worker as is used here. */
export interface Thread {
  postMessage(message: ToThread, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromThread }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

/** Less arithmetic than this is done sooner than copied. */
const WORTH_GFLOP = 0.15;
/** How much one measurement of the two threads' pace weighs. */
const LEARNING = 0.3;

export class HelperThread implements RollOutHelper {
  readonly #thread: Thread;
  readonly #waiting = new Map<
    number,
    {
      readonly resolve: (tokens: Int32Array) => void;
      readonly reject: (error: Error) => void;
      readonly cells: number;
    }
  >();
  #tasks = 0;
  /** The part of the cells that the thread gets. */
  #share = 0.45;
  /** Cells a millisecond of the thread, as last measured. */
  #pace: number | null = null;
  #broken = false;

  constructor(thread: Thread, module: WebAssembly.Module) {
    this.#thread = thread;
    thread.onmessage = ({ data }) => this.#hear(data);
    thread.onerror = ({ message }) => this.#break(message);
    thread.postMessage({ module }, []);
  }

  firstRow(remaining: Int32Array, hidden: number): number {
    const cells = remaining.reduce((sum, steps) => sum + steps, 0);
    if (this.#broken || (cells * 6 * hidden * hidden) / 1e9 < WORTH_GFLOP) return remaining.length;
    let row = remaining.length;
    for (let given = 0; row > 0 && given < this.#share * cells; row--) given += at(remaining, row - 1);
    return row;
  }

  rollOut(job: RollOutJob): Promise<Int32Array> {
    const { sizes, ...given } = rollOutArguments(job);
    const floats = given.floats.map((tensor) =>
      tensor === null ? null : Float32Array.from(tensor.dataSync<'float32'>()),
    );
    const ints = given.ints.map((values) => (values === null ? null : Int32Array.from(values)));
    const id = ++this.#tasks;
    const done = new Promise<Int32Array>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, cells: job.remaining.reduce((sum, steps) => sum + steps, 0) });
    });
    // A caller that is stopped meanwhile does not come back for it.
    done.catch(() => undefined);
    const transfer = [...floats, ...ints].flatMap((values) => (values === null ? [] : [values.buffer]));
    this.#thread.postMessage({ id, sizes, floats, ints }, transfer);
    return done;
  }

  learn(cells: number, milliseconds: number): void {
    if (this.#pace === null || milliseconds <= 0) return;
    const fair = this.#pace / (this.#pace + cells / milliseconds);
    this.#share += LEARNING * (Math.min(0.6, Math.max(0.1, fair)) - this.#share);
  }

  #hear(reply: FromThread): void {
    const task = this.#waiting.get(reply.id);
    if (task === undefined) return;
    this.#waiting.delete(reply.id);
    if ('error' in reply) {
      this.#broken = true;
      task.reject(new Error(reply.error));
      return;
    }
    this.#pace = task.cells / Math.max(0.1, reply.milliseconds);
    task.resolve(reply.tokens);
  }

  #break(message: string): void {
    this.#broken = true;
    this.#thread.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}
