/**
 * One contract of fused operations: a whole roll-out in one call, where stock operations take some twenty for every
 * step. A backend registers what it has; where it has none, or `stock` kernels are asked for, the stock twin runs.
 */
import type { BackendName } from '../experiments/reports.ts';
import { tf } from './tf.ts';

/** Greedy roll-outs of a GRU decoder. R rows, N cells, S = remaining[0] steps at most; all tensors on the device. */
export interface RollOutJob {
  /** Decoder state at each cell [N, H]. */
  readonly states: tf.Tensor2D;
  /** states · Wh + bh [N, 3H], gates in the order r, z, n: a cell's first product is shared by all its rows. */
  readonly product: tf.Tensor2D;
  /** A token's part of the input, biases included [V + 1, 3H]. */
  readonly table: tf.Tensor2D;
  /** A cell's own part of the input [N, 3H], or null. */
  readonly aligned: tf.Tensor2D | null;
  /** [H, 3H] */
  readonly Wh: tf.Tensor2D;
  /** [3H] */
  readonly bh: tf.Tensor1D;
  /** [H, V] */
  readonly outW: tf.Tensor2D;
  /** [V] */
  readonly outB: tf.Tensor1D;
  /** Cell that each row starts from [R]. */
  readonly cells: Int32Array;
  /** Token that is forced there [R]. */
  readonly forced: Int32Array;
  /** Steps to go, descending [R]. */
  readonly remaining: Int32Array;
  /** The next cell of the same sequence, −1 at its end [N]. */
  readonly nextCell: Int32Array;
}

/** The operations that a backend may have. */
export interface FusedKernels {
  /**
   * Tokens written after the forced ones, int32 [R, S]; entries beyond a row's own steps are unspecified. Argmax ties
   * go to the lowest index. The caller disposes the result.
   */
  rollOut?(job: RollOutJob): tf.Tensor2D;
}

/** `fused` wherever a backend has it, or `stock` operations only, for comparison. */
export const KERNEL_PATHS = ['fused', 'stock'] as const;
export type KernelPath = (typeof KERNEL_PATHS)[number];

const registered = new Map<BackendName, FusedKernels>();
let path: KernelPath = 'fused';

/** Makes a backend's fused kernels known; called where the backend is started. */
export function registerFused(backend: BackendName, kernels: FusedKernels): void {
  registered.set(backend, kernels);
}

export function chooseKernels(chosen: KernelPath): void {
  path = chosen;
}

/** The fused operations of the backend in force; empty when there are none, or stock ones are asked for. */
export function fusedKernels(): FusedKernels {
  // tfjs names its backends as we do: ours are the only ones that are started.
  return path === 'stock' ? {} : (registered.get(tf.getBackend() as BackendName) ?? {});
}
