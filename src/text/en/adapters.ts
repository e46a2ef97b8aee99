/** What computes, with whose kernels: our own fused ones, or those that come with TensorFlow.js. */
export const ADAPTERS = {
  withKernels: '{$adapter}, {$kernels} kernels',
} as const;
