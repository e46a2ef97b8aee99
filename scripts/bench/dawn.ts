/**
 * WebGPU in Node: Dawn's binding takes the place of a browser's `navigator.gpu`, and the page's own choice of a backend
 * checks it. On a machine with a Vulkan driver it is the real GPU, with no display and no browser.
 */
import { create, globals } from 'webgpu';
import { PlaygroundError } from '../../src/base/errors.ts';
import type { BackendReport } from '../../src/experiments/reports.ts';
import { startCpu } from '../../src/kernels/backend/cpu.ts';
import type { BackendStarter } from '../../src/kernels/backend/starter.ts';
import { tf } from '../../src/kernels/tf.ts';
import { chooseBackend } from '../../src/training/backend.ts';
import { gradientSelfTest } from '../../src/training/selfTest.ts';

/** Kept for good: with the last reference to it Dawn ends, whatever is still on the GPU (webgpu 0.6.2). */
let gpu: GPU | null = null;

/** Puts WebGPU where a browser has it. Node 20 has no `navigator`, later ones have one without a GPU. */
function openDoor(): void {
  if (gpu !== null) return;
  Object.assign(globalThis, globals);
  gpu = create([]);
  Object.defineProperty(globalThis, 'navigator', {
    value: { gpu, userAgent: 'Node' },
    configurable: true,
  });
}

const absent: BackendStarter = () => Promise.reject(new Error('not tried'));

const said = (what: string) => (message: string) => {
  process.stderr.write(`${what}: ${message}\n`);
};

/**
 * Leaves WebGPU in force, a GPU in software too.
 * @throws PlaygroundError `no-backend` when there is none, or it computes a wrong gradient
 */
export async function startDawn(): Promise<BackendReport> {
  openDoor();
  tf.enableProdMode();
  const report = await chooseBackend('webgpu', {
    kernels: 'fused',
    starters: {
      webgpu: async (options) => (await import('../../src/kernels/backend/webgpu.ts')).startWebGpu(options),
      webgl: absent,
      wasm: absent,
      cpu: startCpu,
    },
    selfTest: gradientSelfTest,
    events: { onLost: said('The GPU was lost'), onError: said('The GPU refused') },
    onProgress: () => undefined,
  });
  if (report.backend !== 'webgpu') throw new PlaygroundError('no-backend', report.reason);
  return report;
}
