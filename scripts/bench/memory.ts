/** What memory this process has taken: its peak in all, WebAssembly's pages, and what lies on the GPU. */
import { tf } from '../../src/kernels/tf.ts';
import { tfjsMemory } from '../../src/kernels/wasm/tfjsMemory.ts';

const PAGE = 65_536;

export interface Memory {
  /** Most bytes of the process that were in memory at a time. */
  readonly peakRss: number;
  /** Pages of 64 KiB of tfjs's WebAssembly memory, which never shrinks; null on another backend. */
  readonly wasmPages: number | null;
  /** Bytes of buffers that are kept on the GPU, those free for later among them; null on another backend. */
  readonly gpuBytes: number | null;
}

export function memoryNow(): Memory {
  const backend = tf.getBackend();
  // tfjs-webgpu adds its own counts to the engine's, which is typed for all backends.
  const { numBytesAllocatedInGPU } = tf.memory() as tf.MemoryInfo & Record<string, number>;
  return {
    peakRss: 1024 * process.resourceUsage().maxRSS,
    wasmPages: backend === 'wasm' ? tfjsMemory().buffer.byteLength / PAGE : null,
    gpuBytes: backend === 'webgpu' ? (numBytesAllocatedInGPU ?? 0) : null,
  };
}
