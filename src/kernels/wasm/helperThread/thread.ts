/** A thread that does roll-outs only: our module in a memory of its own, no tfjs. */
import type { Exports } from '../module.ts';
import { scratchSizes } from '../rollOutArguments.ts';
import type { HelperTask, FromThread, ToThread } from './messages.ts';

const PAGE = 65_536;
/** Address 0 means "none". */
const FIRST = 64;

const memory = new WebAssembly.Memory({ initial: 1 });
let kernels: Promise<Exports> | null = null;

/** Lays values side by side and tells where each stands; 0 for none. */
function lay(parts: readonly (Float32Array | Int32Array | null)[], free: { at: number }): number[] {
  return parts.map((values) => {
    if (values === null) return 0;
    const address = reserve(values.byteLength, free);
    new Uint8Array(memory.buffer, address, values.byteLength).set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
    return address;
  });
}

function reserve(bytes: number, free: { at: number }): number {
  const address = free.at;
  free.at = Math.ceil((free.at + bytes) / 64) * 64;
  const missing = free.at - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return address;
}

function rollOut({ rollOut, rollOutScratch }: Exports, task: HelperTask): Int32Array {
  const { sizes, floats, ints } = task;
  const free = { at: FIRST };
  const [R, S] = sizes;
  const places = [...lay(floats, free), ...lay(ints, free)];
  const written = reserve(4 * R * S, free);
  const scratch = reserve(rollOutScratch(...scratchSizes(sizes)), free);
  rollOut(...sizes, ...places, written, scratch);
  return new Int32Array(memory.buffer, written, R * S).slice();
}

async function answer(task: HelperTask): Promise<FromThread> {
  try {
    if (kernels === null) throw new Error('no module was sent');
    const loaded = await kernels;
    const started = performance.now();
    const tokens = rollOut(loaded, task);
    return { id: task.id, tokens, milliseconds: performance.now() - started };
  } catch (error) {
    return { id: task.id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<ToThread>) => {
  if ('module' in data) {
    kernels = WebAssembly.instantiate(data.module, { env: { memory } }).then(
      // The module is compiled from assembly/index.ts, which exports just these.
      ({ exports }) => exports as unknown as Exports,
    );
    return;
  }
  void answer(data).then((reply) => {
    self.postMessage(reply, { transfer: 'tokens' in reply ? [reply.tokens.buffer] : [] });
  });
};
