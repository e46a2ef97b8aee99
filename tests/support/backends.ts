/** tfjs backends for tests in Node. */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { joinKernels } from '../../src/kernels/backend/wasm.ts';
import { tf } from '../../src/kernels/tf.ts';
import type { LoadModule } from '../../src/kernels/wasm/module.ts';

const wasmFolder = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));
setWasmPaths(`${wasmFolder}/`);
// Every kernel is checked for leaks, and tfjs's advertisement of its native Node backend is silent.
tf.env().set('IS_TEST', true);

const BUILD = new URL('../../src/kernels/wasm/build/', import.meta.url);

/** The compiled kernels. */
export const loadKernels: LoadModule = (variant) => readFile(new URL(`${variant}.wasm`, BUILD));
let joined = false;

/** The backends that every model test runs on. */
export const NODE_BACKENDS = ['cpu', 'wasm'] as const;

export async function useBackend(name: (typeof NODE_BACKENDS)[number]): Promise<void> {
  await tf.setBackend(name);
  await tf.ready();
  if (name === 'wasm' && !joined) await joinKernels(loadKernels);
  joined ||= name === 'wasm';
}
