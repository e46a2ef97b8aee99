/**
 * Where tfjs's wasm backend keeps its tensors. The one file that touches its private fields: tfjs has no public way to
 * run a kernel of one's own on tensors where they lie. Checked at start; holds for tfjs 4.22, which package.json pins.
 */
import { assert } from '../../base/assert.ts';
import { tidyObject } from '../ops.ts';
import { tf } from '../tf.ts';
import type { Output, WithWorkspace, Workspace } from './workspace.ts';

/** As much of tfjs's BackendWasm as is used here. */
interface BackendWasm {
  readonly wasm: { readonly asm: { readonly memory: unknown } };
  readonly dataIdMap: { get(id: object): { readonly memoryOffset: unknown } | undefined };
  /** A tensor of values that nobody has set. */
  makeOutput(shape: number[], dtype: tf.DataType): tf.TensorInfo;
}

function backend(): BackendWasm {
  // Called while the wasm backend is in force; what is read of its private fields is checked below.
  return tf.backend() as unknown as BackendWasm;
}

/** The memory of the wasm backend in force. @throws when this tfjs keeps it elsewhere. */
export function tfjsMemory(): WebAssembly.Memory {
  const { memory } = backend().wasm.asm;
  assert(memory instanceof WebAssembly.Memory, 'tfjs keeps its memory elsewhere');
  return memory;
}

/** Address of a tensor's values; good until the tensor is disposed, however the memory grows. */
function addressOf(tensor: tf.Tensor): number {
  const offset = backend().dataIdMap.get(tensor.dataId)?.memoryOffset;
  assert(typeof offset === 'number', 'a tensor of another backend');
  return offset;
}

/** A tensor that tfjs allocates, so that nothing of ours can overlap its heap. */
function allocate(shape: number[], dtype: 'float32' | 'int32'): tf.Tensor {
  return tf.engine().makeTensorFromTensorInfo(backend().makeOutput(shape, dtype));
}

function output<T extends tf.Tensor>(shape: number[], dtype: 'float32' | 'int32'): Output<T> {
  // The caller's type is that of the shape's length.
  const tensor = allocate(shape, dtype) as T;
  return { address: addressOf(tensor), tensor: () => tensor };
}

const workspace: Workspace = {
  input: (tensor) => (tensor === null ? 0 : addressOf(tensor)),
  ints: (values) => addressOf(tf.tensor1d(values, 'int32')),
  floats: (values) => addressOf(tf.tensor1d(values)),
  vector: (length, dtype = 'float32') => output([length], dtype),
  matrix: (rows, columns) => output([rows, columns], 'float32'),
  scratch: (bytes) => addressOf(allocate([Math.ceil(bytes / 4)], 'float32')),
};

/** Tensors are used where they lie. */
export const inTfjsMemory: WithWorkspace = (work) => tidyObject(() => work(workspace));
