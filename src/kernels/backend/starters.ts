/** The browser's backends; each is a chunk of its own, loaded when it is tried. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import plainKernels from '../wasm/build/plain.wasm?url';
import relaxedKernels from '../wasm/build/relaxed.wasm?url';
import type { Thread } from '../wasm/helperThread/helperThread.ts';
import type { LoadModule } from '../wasm/module.ts';
import type { BackendStarters } from './starter.ts';

const loadKernels: LoadModule = async (variant) =>
  (await fetch(variant === 'relaxed' ? relaxedKernels : plainKernels)).arrayBuffer();

/** Page, engine and operating system want two cores to themselves; with more, one of them rolls out beside the engine. */
const CORES_FOR_ASIDE = 4;

function spawnAside(): Thread {
  const worker = new Worker(new URL('../wasm/helperThread/thread.ts', import.meta.url), {
    type: 'module',
    name: 'roll-outs',
  });
  // A Worker's handlers are typed for any message; this one's are those of helperThread/messages.ts.
  return worker as Thread;
}

const spawn = navigator.hardwareConcurrency >= CORES_FOR_ASIDE ? spawnAside : undefined;

export const browserStarters: BackendStarters = {
  webgpu: async (options) => (await import('./webgpu.ts')).startWebGpu(options),
  webgl: async (options) => (await import('./webgl.ts')).startWebGl(options),
  wasm: async () => (await import('./wasm.ts')).startWasm({ simd, plain }, loadKernels, spawn),
  cpu: async () => (await import('./cpu.ts')).startCpu(),
};
