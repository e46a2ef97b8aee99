/** The one door to tfjs-core: everything above the kernels imports this file. No gradients are registered: ours are explicit. */
export * as tf from '@tensorflow/tfjs-core';
