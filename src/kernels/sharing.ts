/** Other threads of the engine, which roll rows out for this one while it does others; rows are independent, so who does which changes no token. */
import type { RollOutJob } from './operations.ts';

/** The rows of a job. */
export type JobRows = Pick<RollOutJob, 'cells' | 'forced' | 'remaining'>;

/** All of a job but its rows. */
export type RollOutStart = Omit<RollOutJob, keyof JobRows>;

/** Roll-outs from the same states, which other threads know by now. */
export interface SharedRollOut {
  /** Threads that take a part. */
  readonly threads: number;
  /**
   * Rows for one of them, from 0. Tokens [R × S], the token of row r at step k at r · S + k; null when it is broken, or its
   * part came to nothing.
   */
  give(thread: number, rows: JobRows): Promise<Int32Array | null>;
  /** What was given and is not done is wanted no more. */
  close(): void;
}

/** As much of a MessagePort as is used between threads. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Messages are heard from now on. */
  start(): void;
}

/** The threads beside this one. */
export interface RollOutPeers {
  /** Each asks the other over this port from now on. */
  join(port: Port): void;
  /**
   * @param cells of all rows together
   * @returns null when nobody is there, or it is less work than telling them
   */
  open(start: RollOutStart, cells: number): SharedRollOut | null;
}
