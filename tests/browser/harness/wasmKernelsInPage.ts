/** What the test of the WebAssembly kernels runs inside the page. */
import type { KernelPath } from '../../../src/experiments/reports.ts';
import { chooseKernels, ownOperations, registerKernels } from '../../../src/kernels/registry.ts';
import type { RollOutPeers, SharedRollOut } from '../../../src/kernels/sharing.ts';
import relaxed from '../../../src/kernels/wasm/build/relaxed.wasm?url';
import { wasmKernels } from '../../../src/kernels/wasm/kernels.ts';
import { EngineThread } from '../../../src/training/threads/engineThread.ts';
import { THREAD, threadOver } from '../../../src/worker/spawnThread.ts';
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

/** Tails of all roll-outs of a case on wasm: alone, and with a real second thread, which is asked for parts. */
export async function tailsWithThread(one: PlainCase): Promise<{
  readonly alone: readonly number[];
  readonly together: readonly number[];
  readonly asked: number;
}> {
  await useBackend('wasm');
  const { tails: alone } = await computeCase('wasm', one);
  const worker = new Worker(new URL('../../../src/worker/entry.ts', import.meta.url), {
    type: 'module',
    name: THREAD,
  });
  const thread = new EngineThread(threadOver(worker));
  await thread.start({ backend: 'wasm', kernels: 'fused' });
  const { port1, port2 } = new MessageChannel();
  thread.tell({ kind: 'meet', port: port2 });
  const own = await wasmKernels(await (await fetch(relaxed)).arrayBuffer());
  own.peers?.join(port1);
  let asked = 0;
  const peers = own.peers && {
    join: own.peers.join.bind(own.peers),
    // However small the work.
    open: (...[start]: Parameters<RollOutPeers['open']>) => {
      const shared = own.peers?.open(start, 1e9) ?? null;
      return (
        shared && {
          ...shared,
          give: (...given: Parameters<SharedRollOut['give']>) => {
            asked++;
            return shared.give(...given);
          },
        }
      );
    },
  };
  registerKernels('wasm', { ...own, ...(peers && { peers }) });
  const { tails: together } = await computeCase('wasm', one);
  registerKernels('wasm', own);
  thread.terminate();
  return { alone, together, asked };
}
