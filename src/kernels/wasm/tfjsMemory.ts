/**
 * Where tfjs's wasm backend keeps its tensors. The one file that touches its private fields: tfjs has no public way to
 * run a kernel of one's own on tensors where they lie. Checked at start; holds for tfjs 4.22, which package.json pins.
 */
import { assert } from '../../base/assert.ts';
import { tf } from '../tf.ts';

/** As much of tfjs's BackendWasm as is read here. */
interface BackendWasm {
  readonly wasm: { readonly asm: { readonly memory: unknown } };
  readonly dataIdMap: { get(id: object): { readonly memoryOffset: unknown } | undefined };
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
export function addressOf(tensor: tf.Tensor): number {
  const offset = backend().dataIdMap.get(tensor.dataId)?.memoryOffset;
  assert(typeof offset === 'number', 'a tensor of another backend');
  return offset;
}
