/** What WebAssembly has of its own: a module compiled from assembly/ that works in tfjs's memory, on tensors where they lie. */
import type { OwnKernels } from '../registry.ts';
import { algebra } from './algebra.ts';
import { attention } from './attention.ts';
import { joinModule } from './module.ts';
import { sequences } from './sequences.ts';
import { WasmPeers } from './sharing/peers.ts';
import { training } from './training.ts';

/**
 * @param code the module that scripts/kernels.js compiles; joined to the wasm backend in force
 * @param where `own` for a memory of our own and copies
 */
export async function wasmKernels(code: BufferSource, where?: 'tfjs' | 'own'): Promise<OwnKernels> {
  const module = await WebAssembly.compile(code);
  const joined = await joinModule(module, where);
  return {
    operations: { ...algebra(joined), ...sequences(joined), ...attention(joined), ...training(joined) },
    peers: new WasmPeers(module),
    sketches: true,
  };
}
