/** Which code does an operation: the backend's own where it has some, the stock twin elsewhere, or stock throughout. */
import type { BackendName, KernelPath } from '../experiments/reports.ts';
import type { ModelSizes, Operations, OperationName } from './operations.ts';
import type { RollOutPeers } from './sharing.ts';
import { stockOperations } from './stock/stock.ts';
import { tf } from './tf.ts';

/** What a backend has of its own. */
export interface OwnKernels {
  readonly operations: Partial<Operations>;
  /** Rows that one roll-out should be given at most; 2,048 where nothing is said. */
  readonly rollOutRows?: number;
  readonly peers?: RollOutPeers;
  /** Whether its roll-outs take a sketch of the output layer. */
  readonly sketches?: true;
  /** Compiles what a network will ask for, so that nothing waits for it later; `told` hears the part done, 0 … 1. */
  readonly prepare?: (sizes: ModelSizes, told: (done: number) => void) => Promise<void>;
}

const registered = new Map<BackendName, { own: OwnKernels; all: Operations }>();
let path: KernelPath = 'fused';

/** Makes a backend's own kernels known, in place of those it had; called where the backend is started. */
export function registerKernels(backend: BackendName, own: OwnKernels): void {
  registered.set(backend, { own, all: { ...stockOperations, ...own.operations } });
}

/** Whether a backend's own kernels are used where it has some; holds for backends started later, too. */
export function chooseKernels(chosen: KernelPath): void {
  path = chosen;
}

/** tfjs names its backends as we do: ours are the only ones that are started. */
function inForce(): { own: OwnKernels; all: Operations } | undefined {
  return path === 'stock' ? undefined : registered.get(tf.getBackend() as BackendName);
}

/** The operations of the backend in force. */
export function operations(): Operations {
  return inForce()?.all ?? stockOperations;
}

/** The operations that the backend in force has hand-written code for; none when stock ones are asked for. */
export function ownOperations(): OperationName[] {
  // The keys of a partial Operations are names of operations.
  return Object.keys(inForce()?.own.operations ?? {}) as OperationName[];
}

/** Whose kernels compute on the backend in force. */
export function kernelPath(): KernelPath {
  return ownOperations().length > 0 ? 'fused' : 'stock';
}

/** More rows do not fit a processor's cache (433 → 324 ms, 13,312 rows of 128 units of stock operations on wasm). */
const ROLL_OUT_ROWS = 2048;

/** Rows that go through a roll-out together. */
export function rollOutBlock(): number {
  return inForce()?.own.rollOutRows ?? ROLL_OUT_ROWS;
}

/** Whether roll-outs of the backend in force take a sketch. */
export function takesSketch(): boolean {
  return inForce()?.own.sketches ?? false;
}

/** The threads beside this one, where the backend in force can ask them. */
export function rollOutPeers(): RollOutPeers | null {
  return inForce()?.own.peers ?? null;
}

/** Compiles the kernels of the backend in force ahead of their use. */
export async function prepareKernels(sizes: ModelSizes, told: (done: number) => void): Promise<void> {
  await inForce()?.own.prepare?.(sizes, told);
}
