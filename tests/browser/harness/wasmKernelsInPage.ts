/** What the test of the WebAssembly kernels runs inside the page. */
import type { KernelPath } from '../../../src/experiments/reports.ts';
import { chooseKernels, ownOperations, registerKernels } from '../../../src/kernels/registry.ts';
import { HelperThread, type Thread } from '../../../src/kernels/wasm/helperThread/helperThread.ts';
import relaxed from '../../../src/kernels/wasm/build/relaxed.wasm?url';
import { wasmKernels } from '../../../src/kernels/wasm/kernels.ts';
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

/** Tails of all roll-outs of a case on wasm: alone, and with a real second thread that takes the last half of the rows. */
export async function tailsWithThread(one: PlainCase): Promise<{
  readonly alone: readonly number[];
  readonly together: readonly number[];
  readonly asked: number;
}> {
  await useBackend('wasm');
  const code = await (await fetch(relaxed)).arrayBuffer();
  const { tails: alone } = await computeCase('wasm', one);
  const worker = new Worker(new URL('../../../src/kernels/wasm/helperThread/thread.ts', import.meta.url), {
    type: 'module',
  });
  // A Worker's handlers are typed for any message; this one's are those of helperThread/messages.ts.
  const helper = new HelperThread(worker as Thread, await WebAssembly.compile(code));
  let asked = 0;
  const own = await wasmKernels(code);
  registerKernels('wasm', {
    ...own,
    helper: {
      firstRow: (remaining) => remaining.length >> 1,
      rollOut: (job) => {
        asked++;
        return helper.rollOut(job);
      },
      learn: () => undefined,
    },
  });
  const { tails: together } = await computeCase('wasm', one);
  registerKernels('wasm', own);
  worker.terminate();
  return { alone, together, asked };
}
