/** The browser's backends; each is a chunk of its own, loaded when it is tried. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import rollOut from '../wasm/build/rollOut.wasm?url';
import type { BackendStarters } from './starter.ts';

async function loadKernels(): Promise<ArrayBuffer> {
  return (await fetch(rollOut)).arrayBuffer();
}

export const browserStarters: BackendStarters = {
  webgpu: async (options) => (await import('./webgpu.ts')).startWebGpu(options),
  webgl: async (options) => (await import('./webgl.ts')).startWebGl(options),
  wasm: async () => (await import('./wasm.ts')).startWasm({ simd, plain }, loadKernels),
  cpu: async () => (await import('./cpu.ts')).startCpu(),
};
