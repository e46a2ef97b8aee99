/** Starts a backend in Node and checks it on a tiny gradient, as the page does. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PlaygroundError } from '../base/errors.ts';
import type { BackendReport } from '../experiments/reports.ts';
import { startCpu } from '../kernels/backend/cpu.ts';
import { setBackend } from '../kernels/backend/setBackend.ts';
import { startWasm } from '../kernels/backend/wasm.ts';
import { tf } from '../kernels/tf.ts';
import { gradientFault } from '../training/backend.ts';
import { gradientSelfTest } from '../training/selfTest.ts';
import { NODE_BACKENDS } from './options.ts';

export type NodeBackend = (typeof NODE_BACKENDS)[number];

/** @throws PlaygroundError `bad-setting` when Node has no backend of that name. */
export function parseBackend(name: string): NodeBackend {
  const known = NODE_BACKENDS.find((each) => each === name);
  if (known) return known;
  throw new PlaygroundError(
    'bad-setting',
    `--backend is “${name}”, but on the command line must be one of ${NODE_BACKENDS.join(', ')}.`,
  );
}

function wasmFile(name: string): string {
  return createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);
}

const KERNELS = new URL('../kernels/wasm/build/', import.meta.url);

/**
 * Leaves the backend in force.
 * @throws PlaygroundError `no-backend` when it does not start or computes a wrong gradient.
 */
export async function startBackend(backend: NodeBackend): Promise<BackendReport> {
  // Fewer checks of its own arguments, and no advertisement on stderr.
  tf.enableProdMode();
  const { adapter: plain } = await startCpu();
  if (backend === 'cpu') return { backend, adapter: plain, reason: 'Plain JavaScript was asked for.' };
  const expected = await gradientSelfTest();
  const simd = wasmFile('tfjs-backend-wasm-simd.wasm');
  const { adapter } = await startWasm({ simd, plain: wasmFile('tfjs-backend-wasm.wasm') }, (variant) =>
    readFile(new URL(`${variant}.wasm`, KERNELS)),
  );
  await setBackend(backend);
  const fault = gradientFault(await gradientSelfTest(), expected);
  if (fault !== null)
    throw new PlaygroundError('no-backend', `WebAssembly (${adapter}) failed its self-test: ${fault}.`);
  return { backend, adapter, reason: `WebAssembly (${adapter}) passed its self-test.` };
}
