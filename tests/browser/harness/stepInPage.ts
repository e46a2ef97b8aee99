/** What the test of a step's cost on WebGPU runs inside the page. */
import { PRESETS } from '../../../src/experiments/presets.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import type { KernelPath } from '../../../src/experiments/reports.ts';
import { chooseKernels } from '../../../src/kernels/registry.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { advance, tinyRace } from '../../support/races.ts';
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
