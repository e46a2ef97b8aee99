/** The fused roll-out on WebAssembly: a module of our own that works in tfjs's memory, on tensors where they lie. */
import { at } from '../../base/assert.ts';
import type { FusedKernels, RollOutJob } from '../fused.ts';
import { tf } from '../tf.ts';
import { addressOf, tfjsMemory } from './tfjsMemory.ts';

/** What assembly/rollOut.ts exports. */
interface Exports {
  scratchBytes(H: number, V: number): number;
  rollOut(...sizesAndAddresses: number[]): void;
}

function rollOut(module: Exports, job: RollOutJob): tf.Tensor2D {
  return tf.tidy(() => {
    const R = job.cells.length;
    const S = at(job.remaining, 0);
    const [H, V] = job.outW.shape;
    const indices = [job.cells, job.forced, job.remaining, job.nextCell].map((values) =>
      tf.tensor1d(values, 'int32'),
    );
    const written = tf.zeros<tf.Rank.R2>([R, S], 'int32');
    // A tensor, so that tfjs allocates it: nothing of ours can overlap its heap.
    const scratch = tf.zeros([Math.ceil(module.scratchBytes(H, V) / 4)]);
    const { states, product, table, aligned, Wh, bh, outW, outB } = job;
    module.rollOut(
      ...[R, S, H, V],
      ...[states, product, table].map(addressOf),
      aligned === null ? 0 : addressOf(aligned),
      ...[Wh, bh, outW, outB, ...indices, written, scratch].map(addressOf),
    );
    return written;
  });
}

/** @param code the module that scripts/kernels.js compiles; joined to the wasm backend in force. */
export async function wasmKernels(code: BufferSource): Promise<FusedKernels> {
  const { instance } = await WebAssembly.instantiate(code, { env: { memory: tfjsMemory() } });
  // The module is compiled from assembly/rollOut.ts, which exports just these.
  const module = instance.exports as unknown as Exports;
  return { rollOut: (job) => rollOut(module, job) };
}
