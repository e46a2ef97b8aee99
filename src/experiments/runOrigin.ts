/** How a run file came about: where and when it was written, and what its run began with. */
import * as z from 'zod/mini';
import { KERNEL_PATHS } from './reports.ts';

/** When, by which source and on what a run file was written. */
export const madeSchema = z.object({
  /** ISO 8601, UTC. */
  date: z.string(),
  runtime: z.string(),
  platform: z.string(),
  /** Of the program's source, `1b821ee… and changes`; null where nothing tells. */
  revision: z.nullable(z.string()),
  threads: z.int().check(z.minimum(1)),
  kernels: z.enum(KERNEL_PATHS),
  /** `relaxed SIMD`, `SIMD`, `no SIMD`; null where WebAssembly does not compute. */
  simd: z.nullable(z.string()),
});
export type Made = z.infer<typeof madeSchema>;

/** Weights that a run was given to begin with, instead of drawing its own. */
export const begunWithSchema = z.object({
  /** Of the file that they come from. */
  name: z.string(),
  /** 128 bits of SHA-256 of the flat vector, 32 hexadecimal digits. */
  weights: z.string(),
});
export type BegunWith = z.infer<typeof begunWithSchema>;
