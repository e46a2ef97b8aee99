/** What crosses between the engine and the thread that rolls out beside it. */

/** One block of rows with all that it needs, as `RollOutJob` has it; R rows, S = remaining[0] steps. */
export interface AsideTask {
  readonly id: number;
  readonly H: number;
  readonly V: number;
  /** The token that ends a sequence, −1 for none. */
  readonly end: number;
  /** states, product, table, aligned (null for none), Wh, bh, outW, outB. */
  readonly floats: readonly (Float32Array | null)[];
  /** cells, forced, remaining, nextCell, guide (null for none). */
  readonly ints: readonly (Int32Array | null)[];
}

/** Engine → thread: first the compiled module, then tasks. */
export type ToThread = { readonly module: WebAssembly.Module } | AsideTask;

/** Thread → engine: tokens [R × S] and how long they took, or why there are none. */
export type FromThread =
  | { readonly id: number; readonly tokens: Int32Array; readonly milliseconds: number }
  | { readonly id: number; readonly error: string };
