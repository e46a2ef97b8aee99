/** Where the module of our kernels finds tensors and leaves results. */
import type { tf } from '../tf.ts';

/** Memory for one result. */
export interface Output<T extends tf.Tensor> {
  readonly address: number;
  /** The result as a tensor; asked for once, after the kernel has run. */
  tensor(): T;
}

/** Addresses for one call of a kernel; nothing of it but the results is left afterwards. */
export interface Workspace {
  /** Where a tensor's values stand; 0 for null. */
  input(tensor: tf.Tensor | null): number;
  ints(values: Int32Array): number;
  floats(values: Float32Array): number;
  vector(length: number, dtype?: 'float32' | 'int32'): Output<tf.Tensor1D>;
  matrix(rows: number, columns: number): Output<tf.Tensor2D>;
  /** Unspecified values, of any alignment. */
  scratch(bytes: number): number;
}

/** Runs one call with a workspace of its own. */
export type WithWorkspace = <T>(work: (workspace: Workspace) => T) => T;
