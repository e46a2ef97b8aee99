/** What the test of the WebAssembly kernels runs inside the page. */
import type { KernelPath } from '../../../src/experiments/reports.ts';
import { chooseKernels, ownOperations } from '../../../src/kernels/registry.ts';
import { computeCase, useBackend, type PlainCase } from './engineInPage.ts';

/** Tails of all roll-outs of a case on wasm, each kernel path's own; null where there is no fused roll-out. */
export async function tailsOf(
  one: PlainCase,
): Promise<Readonly<Record<KernelPath, readonly number[]>> | null> {
  await useBackend('wasm');
  if (!ownOperations().includes('rollOut')) return null;
  const { tails: fused } = await computeCase('wasm', one);
  chooseKernels('stock');
  const { tails: stock } = await computeCase('wasm', one);
  chooseKernels('fused');
  return { fused, stock };
}
