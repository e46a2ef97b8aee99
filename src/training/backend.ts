/** Chooses where to compute: hardware WebGPU, else WebAssembly, else plain JavaScript; only what passes its self-test. */
import { at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import type { BackendName, BackendReport, KernelPath } from '../experiments/reports.ts';
import { setBackend } from '../kernels/backend/setBackend.ts';
import type { BackendStarters, StartOptions } from '../kernels/backend/starter.ts';
import type { DeviceEvents } from '../kernels/device.ts';
import { chooseKernels, kernelPath, registerKernels, rollOutHelper } from '../kernels/registry.ts';

/** WebGL is not among them: every stock operation costs it a draw call, so it comes only when asked for. */
const ORDER: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];

const LABELS: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'the CPU',
};

/** The backend with what it runs on, in a reader's words. */
function named(backend: BackendName, adapter: string): string {
  return backend === 'cpu' ? 'Plain JavaScript' : `${LABELS[backend]} (${adapter})`;
}

/** What the backend in force runs on, and whose kernels: other ones are other arithmetic. */
export function adapterText(backend: BackendName, adapter: string): string {
  return backend === 'cpu' ? adapter : `${adapter}, ${kernelPath()} kernels`;
}

/** Largest difference to the cpu backend's gradient, as a part of its largest entry. */
const TOLERANCE = 1e-3;

export interface ChoiceOptions {
  /** Whose kernels are asked for. */
  readonly kernels: KernelPath;
  readonly starters: BackendStarters;
  /** A gradient of our model on a tiny fixed case, on the backend in force [P]. */
  readonly selfTest: () => Promise<Float32Array>;
  readonly events: DeviceEvents;
  readonly onProgress: (label: string) => void;
}

/**
 * Leaves the chosen backend in force. `override` is tried first, and may be a GPU emulated in software.
 * @throws PlaygroundError `no-backend` when not even plain JavaScript works.
 */
export async function chooseBackend(
  override: BackendName | null,
  options: ChoiceOptions,
): Promise<BackendReport> {
  chooseKernels(options.kernels);
  const order = override === null ? ORDER : [override, ...ORDER.filter((name) => name !== override)];
  const failures: string[] = [];
  for (const backend of order) {
    try {
      const { adapter, kernels } = await startChecked(backend, backend === override, options);
      const chosen = reason(override, backend, adapter, failures);
      return { backend, adapter, reason: `${chosen}${kernels}` };
    } catch (error) {
      failures.push(
        error instanceof PlaygroundError ? error.message : `${LABELS[backend]}: ${String(error)}`,
      );
    }
  }
  throw new PlaygroundError('no-backend', `No way to compute works on this device: ${failures.join('; ')}.`);
}

interface Checked {
  readonly adapter: string;
  /** What must be said of the kernels, a sentence with a space before it, or nothing. */
  readonly kernels: string;
}

async function startChecked(
  backend: BackendName,
  acceptSoftware: boolean,
  options: ChoiceOptions,
): Promise<Checked> {
  const { starters, selfTest, events, onProgress } = options;
  const startOptions: StartOptions = { acceptSoftware, events };
  onProgress(`Starting ${LABELS[backend]}`);
  const started = await starters[backend](startOptions);
  if (backend === 'cpu') return { adapter: started.adapter, kernels: '' };
  onProgress(`Checking ${LABELS[backend]} against the CPU`);
  const gradient = await selfTest();
  await starters.cpu(startOptions);
  const expected = await selfTest();
  await setBackend(backend);
  let fault = gradientFault(gradient, expected);
  let kernels = options.kernels === 'stock' ? ' Stock kernels were asked for.' : '';
  if (fault !== null && kernelPath() === 'fused') {
    kernels = ` Stock kernels compute, because its fused ones failed: ${fault}.`;
    registerKernels(backend, { operations: {} });
    fault = gradientFault(await selfTest(), expected);
  }
  const adapter = adapterText(backend, started.adapter);
  if (fault !== null)
    throw new PlaygroundError('no-backend', `${named(backend, adapter)} failed its self-test: ${fault}`);
  const threads = rollOutHelper() === null ? '' : ' A second thread takes a part of the roll-outs.';
  return { adapter, kernels: `${kernels}${threads}` };
}

/**
 * What is wrong with `gradient` [P], or null. Zeros are a fault of their own: some phones compute nothing else.
 * @see https://github.com/tensorflow/tfjs/issues/8590
 */
export function gradientFault(gradient: Float32Array, expected: Float32Array): string | null {
  if (gradient.length !== expected.length)
    return `its gradient has ${gradient.length} entries, not ${expected.length}`;
  if (!gradient.every(Number.isFinite)) return 'its gradient has entries that are no numbers';
  if (gradient.every((value) => value === 0)) return 'its gradient is zero';
  let scale = 0;
  let error = 0;
  expected.forEach((value, i) => {
    scale = Math.max(scale, Math.abs(value));
    error = Math.max(error, Math.abs(value - at(gradient, i)));
  });
  const relative = error / scale;
  return relative <= TOLERANCE ? null : `its gradient is off by ${(100 * relative).toPrecision(2)} %`;
}

/** One honest sentence: what was asked for, what was tried and failed, what computes now. */
function reason(
  override: BackendName | null,
  backend: BackendName,
  adapter: string,
  failures: readonly string[],
): string {
  const now = named(backend, adapter);
  const tested = backend === 'cpu' ? '' : ' and passed its self-test';
  if (override === backend) return `${now} was asked for${tested}.`;
  if (failures.length === 0) return `${now} is the fastest here${tested}.`;
  const asked = override === null ? '' : `${LABELS[override]} was asked for, but: `;
  const slowly = backend === 'cpu' ? ', slowly' : tested;
  return `${asked}${failures.join('; ')}; so ${now} computes${slowly}.`;
}
