/** The WebGPU backend, on a device of our own. */
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { PlaygroundError } from '../../base/errors.ts';
import { endDevice, findAdapter, openDevice } from '../device.ts';
import { registerKernels } from '../registry.ts';
import { tf } from '../tf.ts';
import { boundPool } from '../webgpu/dispatch.ts';
import { webGpuKernels } from '../webgpu/kernels.ts';
import { setBackend } from './setBackend.ts';
import type { BackendStarter } from './starter.ts';
import { BACKEND } from '../../text/en/backend.ts';
import { tell } from '../../text/tell.ts';

/** Dispatches recorded before a submit. tfjs's 15 is for single predictions; a training step has over a thousand. */
const SUBMIT_BATCH = 64;

/** The device in use: a second start (after a loss, or asked for again) ends the first. */
let current: GPUDevice | null = null;

export const startWebGpu: BackendStarter = async ({ events, acceptSoftware }) => {
  const found = await findAdapter();
  if (found.software && !acceptSoftware)
    throw new PlaygroundError('no-backend', tell(BACKEND.gpuInSoftware, { adapter: found.name }));
  const device = await openDevice(found, events);
  // Gone first: importing the package registered its own, with fewer limits; after a loss ours is still there.
  if (tf.engine().backendNames().includes('webgpu')) tf.removeBackend('webgpu');
  if (current !== null) endDevice(current);
  current = device;
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, found.adapter.info));
  tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', SUBMIT_BATCH);
  // Small products on the CPU would leave the self-test's tiny shapes untried on the GPU.
  tf.env().set('WEBGPU_CPU_FORWARD', false);
  await setBackend('webgpu');
  boundPool();
  registerKernels('webgpu', webGpuKernels);
  return { adapter: found.name };
};
