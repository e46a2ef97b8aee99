/** What the engine is and does now. Written by `engine.ts` only. */
import { createStore } from 'zustand/vanilla';
import type { ErrorCode } from '../base/errors.ts';
import type { BackendReport } from '../experiments/reports.ts';
import type { PauseReason, Work } from '../worker/protocol.ts';
import { START } from '../text/en/start.ts';

/** `ready`: a run stands at update 0. `pausing`: asked to stop, the present phase still runs. */
export type EngineStatus =
  | { readonly kind: 'booting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'pausing' }
  /** `updates`: how many each contestant has done, where known: the figures shown may still be on their way there. */
  | { readonly kind: 'paused'; readonly reason: PauseReason; readonly updates?: readonly number[] }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };

/** What is being done that takes a while; the fraction is null where it cannot be known. */
export interface Activity {
  /** Told, or a message without holes. */
  readonly label: string;
  readonly fraction: number | null;
  /** The reader may call it off. */
  readonly isLoading?: boolean;
}

export interface EngineState {
  readonly status: EngineStatus;
  readonly activity: Activity | null;
  /** What the worker computes, where that may take long, and since when (as `performance.now()` counts). */
  readonly work: (Work & { readonly since: number }) | null;
  /** The reader pressed Play before the engine was ready. */
  readonly playWhenReady: boolean;
  /** Another run is being made: the one in view goes on until that stands. */
  readonly building: boolean;
  readonly backend: BackendReport | null;
  /** Updates per second at most; 0 as fast as it goes. */
  readonly speed: number;
}

export const engineStore = createStore<EngineState>(() => ({
  status: { kind: 'booting' },
  activity: { label: START.engine, fraction: null },
  work: null,
  playWhenReady: false,
  building: false,
  backend: null,
  speed: 0,
}));
