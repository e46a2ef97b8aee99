/** What WebAssembly has of its own: a module compiled from assembly/ that works in tfjs's memory, on tensors where they lie. */
import type { OwnKernels } from '../registry.ts';
import { algebra } from './algebra.ts';
import { joinModule } from './module.ts';
import { sequences } from './sequences.ts';
import { training } from './training.ts';

/**
 * @param code the module that scripts/kernels.js compiles; joined to the wasm backend in force
 * @param where `own` for a memory of our own and copies
 */
export async function wasmKernels(code: BufferSource, where?: 'tfjs' | 'own'): Promise<OwnKernels> {
  const joined = await joinModule(code, where);
  return { operations: { ...algebra(joined), ...sequences(joined), ...training(joined) } };
}
