/** What the test of a step's cost on WebGPU runs inside the page. */
import { PRESETS } from '../../../src/experiments/presets.ts';
import type { ContestantSettings, Settings } from '../../../src/experiments/settings.ts';
import type { KernelPath } from '../../../src/experiments/reports.ts';
import { chooseKernels } from '../../../src/kernels/registry.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { prepareRace } from '../../../src/training/prepareRace.ts';
import { createRace } from '../../../src/training/race.ts';
import { advance, tinyRace, tinySettings } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';
import { counting } from './counting.ts';
import { useBackend } from './engineInPage.ts';

/** Dispatches of one update of the paper's network for letters, small, once everything is compiled and measured. */
export async function dispatchesOfAnUpdate(own: ContestantSettings, kernels: KernelPath): Promise<number> {
  await useBackend('webgpu');
  chooseKernels(kernels);
  const { settings } = PRESETS['paper-letters'];
  const race = tinyRace({ ...settings, hidden: 12, embedding: 8, batchSize: 8, contestants: [own] });
  try {
    await advance(race, 5);
    const { counts } = await counting(() => advance(race, 1));
    return counts.dispatches;
  } finally {
    race.dispose();
    chooseKernels('fused');
  }
}

/**
 * Our own kernels that first updates and an evaluation compile although a race was prepared: each holds the GPU up. tfjs
 * names its kernels after classes, with a capital letter.
 */
export async function compiledTooLate(networks: readonly Partial<Settings>[]): Promise<string[]> {
  await useBackend('webgpu');
  const data = tinyData();
  const late: string[] = [];
  const device = GPUDevice.prototype;
  // Called with its own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { createComputePipeline } = device;
  device.createComputePipeline = function (descriptor) {
    if (/^[a-z]/.test(descriptor.label ?? '')) late.push(descriptor.label ?? '');
    return createComputePipeline.call(this, descriptor);
  };
  try {
    for (const network of networks) {
      const settings = tinySettings({ batchSize: 2, ...network });
      await prepareRace(settings, data, () => undefined);
      const race = createRace(settings, data);
      await advance(race, settings.contestants.length);
      await race.evaluate('sample', noYield);
      race.dispose();
    }
  } finally {
    device.createComputePipeline = createComputePipeline;
  }
  return late;
}

/** Bytes that the GPU holds for nobody, after tensors of many sizes: what tfjs would keep for good. */
export async function bytesHeldForNobody(sizes: number, floats: number): Promise<number> {
  await useBackend('webgpu');
  for (let i = 0; i < sizes; i++) {
    const made = tf.fill([floats + i], 1);
    await tf.slice(made, 0, 1).data();
    made.dispose();
  }
  const { numBytesInGPU, numBytesAllocatedInGPU } = tf.memory() as unknown as Record<string, number>;
  return (numBytesAllocatedInGPU ?? NaN) - (numBytesInGPU ?? NaN);
}

/** Tensors and GPU bytes after a few updates of every contestant, and after more. */
export async function memoryOverUpdates(contestants: ContestantSettings[], updates: number) {
  await useBackend('webgpu');
  const race = tinyRace({ contestants, batchSize: 4, optimiser: 'adam', learningRate: 0.01 });
  // tfjs-webgpu adds its own counts to the engine's, which is typed for all backends.
  const used = () => {
    const { numTensors, ...rest } = tf.memory() as tf.MemoryInfo & Record<string, number>;
    return { numTensors, used: rest['numBytesInGPU'] };
  };
  try {
    await advance(race, 3 * contestants.length);
    const before = used();
    await advance(race, updates * contestants.length);
    return { before, after: used() };
  } finally {
    race.dispose();
  }
}
