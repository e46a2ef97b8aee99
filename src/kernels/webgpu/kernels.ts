/** What WebGPU has of its own. */
import type { OwnKernels } from '../registry.ts';
import { rollOut } from './rollOut.ts';

export const webGpuKernels: OwnKernels = { operations: { rollOut } };
