/** What computes and whose kernels, as reports and files name it, the same in any language, and as a reader is told. */
import { ADAPTERS } from '../text/en/adapters.ts';
import { inEnglish, tell } from '../text/tell.ts';
import type { KernelPath } from './reports.ts';

/** `Apple M2, fused kernels`: other kernels are other arithmetic. */
export const adapterText = (adapter: string, kernels: KernelPath): string =>
  inEnglish(() => tell(ADAPTERS.withKernels, { adapter, kernels }));

/** The same in the language in force. */
export function toldAdapter(text: string): string {
  const [, adapter, kernels] = /^(.*), (fused|stock) kernels$/.exec(text) ?? [];
  return adapter === undefined || kernels === undefined
    ? text
    : tell(ADAPTERS.withKernels, { adapter, kernels });
}
