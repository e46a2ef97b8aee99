/** German: what computes, with whose kernels. */
import type * as EN from '../en/adapters.ts';
import type { Translated } from '../translated.ts';

export const ADAPTERS = {
  withKernels: '{$adapter}, { $kernels -> [fused] eigene *[stock] mitgelieferte } Kernel',
} satisfies Translated<typeof EN.ADAPTERS>;
