/** Our own WebGPU device: all the adapter can do, its errors heard, its loss noticed. */
import { PlaygroundError } from '../base/errors.ts';
import { BACKEND } from '../text/en/backend.ts';
import { tell } from '../text/tell.ts';

/** What happens to a device after it was handed out. */
export interface DeviceEvents {
  /** The device is gone (driver reset, laptop asleep, memory); everything on it is lost. */
  onLost(message: string): void;
  /** A shader or a command was wrong: later results are not to be trusted. */
  onError(message: string): void;
}

/** An adapter that was found. */
export interface FoundAdapter {
  readonly adapter: GPUAdapter;
  /** `NVIDIA Turing`, `SwiftShader (software)`. */
  readonly name: string;
  /** Computes on the CPU: slower than WebAssembly (matmul 0.6 against 28 GFLOP/s, measured with SwiftShader). */
  readonly software: boolean;
}

/** Used when the adapter has them; nothing needs them. */
const OPTIONAL_FEATURES: readonly GPUFeatureName[] = ['timestamp-query'];

/** @throws PlaygroundError `no-backend` when there is no WebGPU or no adapter; the message says which. */
export async function findAdapter(): Promise<FoundAdapter> {
  // Absent in browsers without WebGPU and in plain Node, whatever the types say.
  const { navigator } = globalThis as { navigator?: { gpu?: GPU } };
  const gpu = navigator?.gpu;
  if (!gpu) throw new PlaygroundError('no-backend', tell(BACKEND.noWebGPU));
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new PlaygroundError('no-backend', tell(BACKEND.noAdapter));
  const { info } = adapter;
  const software = info.isFallbackAdapter || /swiftshader|llvmpipe|lavapipe/i.test(adapterWords(info));
  return { adapter, software, name: adapterName(info, software) };
}

/** Devices that were taken down here: whoever else destroys one loses it for us. */
const ended = new WeakSet<GPUDevice>();

/** Takes a device down; its loss is no news. */
export function endDevice(device: GPUDevice): void {
  ended.add(device);
  device.destroy();
}

/** @throws PlaygroundError `no-backend` when the adapter gives no device. */
export async function openDevice({ adapter }: FoundAdapter, events: DeviceEvents): Promise<GPUDevice> {
  try {
    const device = await adapter.requestDevice({
      requiredFeatures: OPTIONAL_FEATURES.filter((feature) => adapter.features.has(feature)),
      requiredLimits: allLimits(adapter.limits),
    });
    device.onuncapturederror = ({ error }) => {
      events.onError(error.message);
    };
    void device.lost.then(({ message }) => {
      if (!ended.has(device)) events.onLost(message);
    });
    return device;
  } catch (cause) {
    throw new PlaygroundError('no-backend', tell(BACKEND.noDevice), { cause });
  }
}

/** Every limit of the adapter; a device has the small defaults unless it asks for more. */
function allLimits(limits: GPUSupportedLimits): Record<string, number> {
  const all: Record<string, number> = {};
  // The limits are getters of the prototype: only `in` sees them.
  for (const name in limits) {
    const value: unknown = limits[name as keyof GPUSupportedLimits];
    if (typeof value === 'number') all[name] = value;
  }
  return all;
}

function adapterWords(info: GPUAdapterInfo): string {
  return [info.vendor, info.architecture, info.device, info.description].join(' ');
}

function adapterName(info: GPUAdapterInfo, software: boolean): string {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  if (/swiftshader/i.test(adapterWords(info))) return 'SwiftShader (software)';
  const parts = [info.vendor, info.architecture].filter((word) => word !== '').map(capital);
  const name = info.description || parts.join(' ') || 'unnamed GPU';
  return software ? `${name} (software)` : name;
}
