/** Starts a backend in Node and checks it on a tiny gradient, as the page does. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PlaygroundError } from '../base/errors.ts';
import { KERNEL_PATHS, type BackendReport, type KernelPath } from '../experiments/reports.ts';
import { startCpu } from '../kernels/backend/cpu.ts';
import { setBackend } from '../kernels/backend/setBackend.ts';
import { startWasm } from '../kernels/backend/wasm.ts';
import { chooseKernels } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { adapterText, gradientFault } from '../training/backend.ts';
import { gradientSelfTest } from '../training/selfTest.ts';
import { NODE_BACKENDS } from './options.ts';

export type NodeBackend = (typeof NODE_BACKENDS)[number];

/** @throws PlaygroundError `bad-setting` when `name` is none of `names`. */
function oneOf<T extends string>(option: string, name: string, names: readonly T[]): T {
  const known = names.find((each) => each === name);
  if (known !== undefined) return known;
  throw new PlaygroundError(
    'bad-setting',
    `--${option} is “${name}”, but on the command line must be one of ${names.join(', ')}.`,
  );
}

/** @throws PlaygroundError `bad-setting` when Node has no backend of that name. */
export const parseBackend = (name: string): NodeBackend => oneOf('backend', name, NODE_BACKENDS);

/** @throws PlaygroundError `bad-setting` when there are no kernels of that name. */
export const parseKernels = (name: string): KernelPath => oneOf('kernels', name, KERNEL_PATHS);

function wasmFile(name: string): string {
  return createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);
}

const KERNELS = new URL('../kernels/wasm/build/', import.meta.url);

/**
 * Leaves the backend in force.
 * @throws PlaygroundError `no-backend` when it does not start or computes a wrong gradient.
 */
export async function startBackend(
  backend: NodeBackend,
  kernels: KernelPath = 'fused',
): Promise<BackendReport> {
  chooseKernels(kernels);
  // Fewer checks of its own arguments, and no advertisement on stderr.
  tf.enableProdMode();
  const { adapter: plain } = await startCpu();
  if (backend === 'cpu') return { backend, adapter: plain, reason: 'Plain JavaScript was asked for.' };
  const expected = await gradientSelfTest();
  const simd = wasmFile('tfjs-backend-wasm-simd.wasm');
  const started = await startWasm({ simd, plain: wasmFile('tfjs-backend-wasm.wasm') }, (variant) =>
    readFile(new URL(`${variant}.wasm`, KERNELS)),
  );
  await setBackend(backend);
  const adapter = adapterText(backend, started.adapter);
  const fault = gradientFault(await gradientSelfTest(), expected);
  if (fault !== null)
    throw new PlaygroundError('no-backend', `WebAssembly (${adapter}) failed its self-test: ${fault}.`);
  return { backend, adapter, reason: `WebAssembly (${adapter}) passed its self-test.` };
}
