/** The browser's backends; each is a chunk of its own, loaded when it is tried. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import plainKernels from '../wasm/build/plain.wasm?url';
import relaxedKernels from '../wasm/build/relaxed.wasm?url';
import type { LoadModule } from '../wasm/module.ts';
import type { BackendStarters } from './starter.ts';

const loadKernels: LoadModule = async (variant) =>
  (await fetch(variant === 'relaxed' ? relaxedKernels : plainKernels)).arrayBuffer();

export const browserStarters: BackendStarters = {
  webgpu: async (options) => (await import('./webgpu.ts')).startWebGpu(options),
  webgl: async (options) => (await import('./webgl.ts')).startWebGl(options),
  wasm: async () => (await import('./wasm.ts')).startWasm({ simd, plain }, loadKernels),
  cpu: async () => (await import('./cpu.ts')).startCpu(),
};
