/** How a setting is described once, for the form, the link, the run file and the command line alike. */
import * as z from 'zod/mini';

/** What the form makes of a setting. */
export interface FieldMeta {
  readonly group: 'data' | 'model' | 'optimiser' | 'run' | 'search' | 'loss' | 'trying';
  /** `log` for numbers that span decades. */
  readonly scale?: 'linear' | 'log';
  /** Section of the paper that defines it. */
  readonly paper?: string;
  /** Such settings may change while training; all others restart the run. */
  readonly when?: 'live';
}

/** What a number may be, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** The descriptions of all fields, keyed by schema; numbers with their range, which the small zod does not tell. */
export const fieldMeta = z.registry<FieldMeta & { readonly range?: NumberRange }>();

export const integer = (min: number, max: number, fallback: number, meta: FieldMeta) =>
  z
    ._default(z.int().check(z.minimum(min), z.maximum(max)), fallback)
    .register(fieldMeta, { ...meta, range: { min, max, integer: true } });

export const real = (min: number, max: number, fallback: number, meta: FieldMeta) =>
  z
    ._default(z.number().check(z.minimum(min), z.maximum(max)), fallback)
    .register(fieldMeta, { ...meta, range: { min, max, integer: false } });

export const choice = <const T extends readonly [string, ...string[]]>(
  options: T,
  fallback: T[number],
  meta: FieldMeta,
) =>
  // Zod's default wants its own output type, which is exactly T[number] here.
  z._default(z.enum(options), fallback as never).register(fieldMeta, meta);

export const flag = (fallback: boolean, meta: FieldMeta) =>
  z._default(z.boolean(), fallback).register(fieldMeta, meta);
