/** Work done slice by slice, and how many slices there were: others are heard between two of them. */
import type { Sliced } from '../../src/base/sliced.ts';

export function sliceCount<T>(work: Sliced<T>): { readonly value: T; readonly slices: number } {
  for (let slices = 1; ; slices++) {
    const { done, value } = work.next();
    if (done === true) return { value, slices };
  }
}
