/** How a run file came about: where and when it was written, and what its run began with. */
import * as z from 'zod/mini';
import { KERNEL_PATHS } from './reports.ts';

/** When, by which source and on what a run file was written. */
const madeSchema = z.object({
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
type Made = z.infer<typeof madeSchema>;

/** Weights that a run was given to begin with, instead of drawing its own. */
const begunWithSchema = z.object({
  /** Of the file that they come from. */
  name: z.string(),
  /** 128 bits of SHA-256 of the flat vector, 32 hexadecimal digits. */
  weights: z.string(),
});
export type BegunWith = z.infer<typeof begunWithSchema>;

/** What a plugin may give the engine. */
export const PLUGIN_PARTS = ['cost', 'sampler', 'task'] as const;

/** Functions of the user's own that a run was trained with. */
const pluginSchema = z.object({
  /** Of its file. */
  name: z.string(),
  /** 128 bits of SHA-256 of the file, 32 hexadecimal digits; absent where a program gave its functions. */
  content: z.optional(z.string()),
  gives: z.array(z.enum(PLUGIN_PARTS)),
});
export type PluginOrigin = z.infer<typeof pluginSchema>;

/** What a run file says of it, in this order. */
export const originFields = {
  made: z.optional(madeSchema),
  begunWith: z.optional(begunWithSchema),
  plugin: z.optional(pluginSchema),
};

export interface RunOrigin {
  /** How the file came about; absent in files of earlier releases. */
  readonly made?: Made | undefined;
  /** Absent where the run drew its first weights from its seed. */
  readonly begunWith?: BegunWith | undefined;
  /** Absent where nothing but the playground's own functions trained the run. */
  readonly plugin?: PluginOrigin | undefined;
}

/** Whether a run's data are those of its plugin's task. */
export const givesTask = (plugin: PluginOrigin | undefined): boolean =>
  plugin?.gives.includes('task') === true;

/** Whether two runs had the same functions: both none, or those of equal files. */
export const samePlugin = (one: PluginOrigin | undefined, other: PluginOrigin | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : one.content !== undefined && one.content === other.content;
