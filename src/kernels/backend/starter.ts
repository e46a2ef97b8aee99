/** How a backend is started: one function a backend, so that its code is loaded only when it is chosen. */
import type { BackendName } from '../../experiments/reports.ts';
import type { DeviceEvents } from '../device.ts';

/** A backend that is registered with tfjs and ready. */
export interface StartedBackend {
  /** GPU adapter or instruction set, for the badge. */
  readonly adapter: string;
}

/** What the one who starts it allows and wants to hear. */
export interface StartOptions {
  readonly events: DeviceEvents;
  /** Accept a GPU that is emulated on the CPU. */
  readonly acceptSoftware: boolean;
}

/**
 * Registers one backend with tfjs and waits until it is ready, in force.
 * @throws PlaygroundError `no-backend`; the message says what is missing, without a full stop.
 */
export type BackendStarter = (options: StartOptions) => Promise<StartedBackend>;
export type BackendStarters = Readonly<Record<BackendName, BackendStarter>>;
