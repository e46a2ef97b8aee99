/** What crosses between the engine and the thread that rolls out beside it. */
import type { RollOutSizes } from '../rollOutArguments.ts';

/** One block of rows with all that it needs. @see rollOutArguments */
export interface HelperTask {
  readonly id: number;
  readonly sizes: RollOutSizes;
  readonly floats: readonly (Float32Array | null)[];
  readonly ints: readonly (Int32Array | null)[];
}

/** Engine → thread: first the compiled module, then tasks. */
export type ToThread = { readonly module: WebAssembly.Module } | HelperTask;

/** Thread → engine: tokens [R × S] and how long they took, or why there are none. */
export type FromThread =
  | { readonly id: number; readonly tokens: Int32Array; readonly milliseconds: number }
  | { readonly id: number; readonly error: string };
