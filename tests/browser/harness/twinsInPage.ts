/** What the twin tests run inside the page. */
import type { OperationName } from '../../../src/kernels/operations.ts';
import { browserStarters } from '../../../src/kernels/backend/starters.ts';
import { operations, ownOperations } from '../../../src/kernels/registry.ts';
import { compareTwins, type TwinReport } from '../../support/twins.ts';
import { useBackend } from './engineInPage.ts';

type Backend = 'wasm' | 'webgpu';

export async function ownOn(backend: Backend): Promise<OperationName[]> {
  await useBackend(backend);
  return ownOperations();
}

/** Reports for seeds 1 … `seeds`. */
export async function twinsOn(
  backend: Backend,
  name: OperationName,
  seeds: number,
  most: number,
): Promise<TwinReport[]> {
  await useBackend(backend);
  const reports: TwinReport[] = [];
  for (let seed = 1; seed <= seeds; seed++) reports.push(await compareTwins(name, seed, most, operations()));
  return reports;
}

/** The kernels that a page joins to the wasm backend when it starts it. */
export async function joinedOnWasm(): Promise<string> {
  const ignore = (): void => undefined;
  const started = await browserStarters.wasm({
    acceptSoftware: true,
    events: { onLost: ignore, onError: ignore },
  });
  return started.adapter;
}
