/** Chooses where to compute: hardware WebGPU, else WebAssembly, else plain JavaScript; only what passes its self-test. */
import { at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { adapterText as textOf, toldAdapter } from '../experiments/adapterText.ts';
import type { BackendName, BackendReport, KernelPath } from '../experiments/reports.ts';
import { setBackend } from '../kernels/backend/setBackend.ts';
import type { BackendStarters, StartOptions } from '../kernels/backend/starter.ts';
import type { DeviceEvents } from '../kernels/device.ts';
import { chooseKernels, kernelPath, registerKernels } from '../kernels/registry.ts';
import { BACKEND } from '../text/en/backend.ts';
import { tell } from '../text/tell.ts';
import { digits } from '../text/numbers.ts';

/** WebGL is not among them: every stock operation costs it a draw call, so it comes only when asked for. */
const ORDER: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];

const label = (backend: BackendName): string => tell(BACKEND.labels[backend]);

/** The backend with what it runs on, in a reader's words. */
function named(backend: BackendName, adapter: string): string {
  return backend === 'cpu'
    ? tell(BACKEND.plain)
    : tell(BACKEND.named, { backend: label(backend), adapter: toldAdapter(adapter) });
}

/** What the backend in force runs on, and whose kernels. */
export const adapterText = (backend: BackendName, adapter: string): string =>
  backend === 'cpu' ? adapter : textOf(adapter, kernelPath());

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
      const { adapter, notes } = await startChecked(backend, backend === override, options);
      const chosen = reason(override, backend, adapter, failures);
      return {
        backend,
        adapter,
        reason: notes.reduce((told, note) => tell(BACKEND.withNote, { reason: told, note }), chosen),
      };
    } catch (error) {
      failures.push(error instanceof PlaygroundError ? error.message : `${label(backend)}: ${String(error)}`);
    }
  }
  throw new PlaygroundError('no-backend', tell(BACKEND.none, { failures: allOf(failures) }));
}

interface Checked {
  readonly adapter: string;
  /** What must be said of the kernels, in sentences. */
  readonly notes: readonly string[];
}

async function startChecked(
  backend: BackendName,
  acceptSoftware: boolean,
  options: ChoiceOptions,
): Promise<Checked> {
  const { starters, selfTest, events, onProgress } = options;
  const startOptions: StartOptions = { acceptSoftware, events };
  onProgress(tell(BACKEND.starting, { backend: label(backend) }));
  const started = await starters[backend](startOptions);
  if (backend === 'cpu') return { adapter: started.adapter, notes: [] };
  onProgress(tell(BACKEND.checking, { backend: label(backend) }));
  const gradient = await selfTest();
  await starters.cpu(startOptions);
  const expected = await selfTest();
  await setBackend(backend);
  let fault = gradientFault(gradient, expected);
  const notes = options.kernels === 'stock' ? [tell(BACKEND.stockAsked)] : [];
  if (fault !== null && kernelPath() === 'fused') {
    notes.push(tell(BACKEND.stockInstead, { fault }));
    registerKernels(backend, { operations: {} });
    fault = gradientFault(await selfTest(), expected);
  }
  const adapter = adapterText(backend, started.adapter);
  if (fault !== null)
    throw new PlaygroundError(
      'no-backend',
      tell(BACKEND.failed, { backend: named(backend, adapter), fault }),
    );
  return { adapter, notes };
}

/**
 * What is wrong with `gradient` [P], or null. Zeros are a fault of their own: some phones compute nothing else.
 * @see https://github.com/tensorflow/tfjs/issues/8590
 */
export function gradientFault(gradient: Float32Array, expected: Float32Array): string | null {
  if (gradient.length !== expected.length)
    return tell(BACKEND.entries, { found: String(gradient.length), expected: String(expected.length) });
  if (!gradient.every(Number.isFinite)) return tell(BACKEND.notFinite);
  if (gradient.every((value) => value === 0)) return tell(BACKEND.zero);
  let scale = 0;
  let error = 0;
  expected.forEach((value, i) => {
    scale = Math.max(scale, Math.abs(value));
    error = Math.max(error, Math.abs(value - at(gradient, i)));
  });
  const relative = error / scale;
  return relative <= TOLERANCE ? null : tell(BACKEND.off, { percent: digits(100 * relative, 2) });
}

const allOf = (failures: readonly string[]): string =>
  failures.reduce((first, then) => tell(BACKEND.failures, { first, then }));

/** One honest sentence: what was asked for, what was tried and failed, what computes now. */
function reason(
  override: BackendName | null,
  backend: BackendName,
  adapter: string,
  failures: readonly string[],
): string {
  const now = named(backend, adapter);
  const how = backend === 'cpu' ? 'slowly' : 'tested';
  if (override === backend) return tell(BACKEND.asked[how], { now });
  if (failures.length === 0) return tell(BACKEND.fastest, { now });
  const failed = allOf(failures);
  return override === null
    ? tell(BACKEND.so[how], { failures: failed, now })
    : tell(BACKEND.instead[how], { wanted: label(override), failures: failed, now });
}
