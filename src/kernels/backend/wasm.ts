/** The WebAssembly backend, SIMD where there is SIMD. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { PlaygroundError } from '../../base/errors.ts';
import { registerKernels } from '../registry.ts';
import { tf } from '../tf.ts';
import { wasmKernels } from '../wasm/kernels.ts';
import { bestVariant, type LoadModule, type ModuleVariant } from '../wasm/module.ts';
import { setBackend } from './setBackend.ts';
import type { StartedBackend } from './starter.ts';
import { BACKEND } from '../../text/en/backend.ts';
import { tell } from '../../text/tell.ts';

/** Addresses of tfjs's wasm files (paths in Node). */
export interface WasmFiles {
  readonly simd: string;
  readonly plain: string;
}

/**
 * Joins our own kernels to the wasm backend in force; without them (or without SIMD) stock operations do the work.
 * @returns the variant joined, null for none
 */
export async function joinKernels(load: LoadModule): Promise<ModuleVariant | null> {
  registerKernels('wasm', { operations: {} });
  const variant = bestVariant();
  try {
    registerKernels('wasm', await wasmKernels(await load(variant)));
    return variant;
  } catch {
    // Nothing is lost but speed: no file, no SIMD, or another tfjs.
    return null;
  }
}

/**
 * @param kernels loads the module that scripts/kernels.js compiles
 * @throws PlaygroundError `no-backend` when WebAssembly is missing or its file does not load.
 */
export async function startWasm(files: WasmFiles, kernels: LoadModule): Promise<StartedBackend> {
  // Threads need cross-origin isolation, which plain static hosting cannot give; one file fewer to ship.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': files.plain,
    'tfjs-backend-wasm-simd.wasm': files.simd,
    'tfjs-backend-wasm-threaded-simd.wasm': files.simd,
  });
  const simd: unknown = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  try {
    await setBackend('wasm');
  } catch (cause) {
    throw new PlaygroundError(
      'no-backend',
      tell(BACKEND.didNotStart, { backend: tell(BACKEND.labels.wasm) }),
      {
        cause,
      },
    );
  }
  const joined = await joinKernels(kernels);
  const instructions = simd === true ? (joined === 'relaxed' ? 'relaxed SIMD' : 'SIMD') : 'no SIMD';
  return { adapter: instructions };
}
