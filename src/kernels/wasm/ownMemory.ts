/** The fallback where tfjs's memory cannot be joined: a memory of our own, tensors copied in and results copied out. */
import { tidyObject } from '../ops.ts';
import { tf } from '../tf.ts';
import type { Output, WithWorkspace, Workspace } from './workspace.ts';

const PAGE = 65_536;

/** The module has no data of its own, but address 0 means "none". */
const FIRST = 64;

/** A memory and the calls that use it, one after the other. */
export function ownMemory(): { readonly memory: WebAssembly.Memory; readonly run: WithWorkspace } {
  const memory = new WebAssembly.Memory({ initial: 1 });
  let end = FIRST;

  /** The next free bytes; results of earlier calls are copied out by then. */
  const allocate = (bytes: number): number => {
    const address = end;
    end = Math.ceil((end + bytes) / 64) * 64;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return address;
  };
  const ints = (values: Int32Array): number => {
    const address = allocate(values.byteLength);
    new Int32Array(memory.buffer, address, values.length).set(values);
    return address;
  };
  const floats = (values: Float32Array): number => {
    const address = allocate(values.byteLength);
    new Float32Array(memory.buffer, address, values.length).set(values);
    return address;
  };
  const input = (tensor: tf.Tensor): number => {
    const values = tensor.dataSync<'float32' | 'int32'>();
    return values instanceof Int32Array ? ints(values) : floats(Float32Array.from(values));
  };
  const output = <T extends tf.Tensor>(shape: number[], dtype: 'float32' | 'int32'): Output<T> => {
    const length = shape.reduce((product, side) => product * side, 1);
    const address = allocate(4 * length);
    const List = dtype === 'int32' ? Int32Array : Float32Array;
    return {
      address,
      // The caller's type is that of the shape's length.
      tensor: () => tf.tensor(new List(memory.buffer, address, length).slice(), shape, dtype) as T,
    };
  };
  const workspace: Workspace = {
    input: (tensor) => (tensor === null ? 0 : input(tensor)),
    ints,
    floats,
    vector: (length, dtype = 'float32') => output([length], dtype),
    matrix: (rows, columns) => output([rows, columns], 'float32'),
    scratch: allocate,
  };
  const run: WithWorkspace = (work) => {
    end = FIRST;
    return tidyObject(() => work(workspace));
  };
  return { memory, run };
}
