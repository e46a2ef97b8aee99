/** How a setting is described once, for the form, the link, the run file and the command line alike. */
import { z } from 'zod';

/** What the reader sees of a setting. */
export interface FieldMeta {
  readonly label: string;
  /** One or two sentences: what it does and when to change it. */
  readonly help: string;
  readonly group: 'data' | 'model' | 'optimiser' | 'run' | 'search' | 'loss' | 'trying';
  /** `log` for numbers that span decades. */
  readonly scale?: 'linear' | 'log';
  readonly unit?: string;
  /** Section of the paper that defines it. */
  readonly paper?: string;
  /** `live` settings may change while training; all others restart the run. */
  readonly when: 'restart' | 'live';
  /** Labels of the choices of an enumeration, in the reader's words. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** The descriptions of all fields, keyed by schema. */
export const fieldMeta = z.registry<FieldMeta>();

export const integer = (min: number, max: number, fallback: number, meta: FieldMeta) =>
  z.number().int().min(min).max(max).default(fallback).register(fieldMeta, meta);

export const real = (min: number, max: number, fallback: number, meta: FieldMeta) =>
  z.number().min(min).max(max).default(fallback).register(fieldMeta, meta);

export const choice = <const T extends readonly [string, ...string[]]>(
  options: T,
  fallback: T[number],
  meta: FieldMeta,
) =>
  z
    .enum(options)
    // Zod's default() wants its own output type, which is exactly T[number] here.
    .default(fallback as never)
    .register(fieldMeta, meta);

export const flag = (fallback: boolean, meta: FieldMeta) =>
  z.boolean().default(fallback).register(fieldMeta, meta);
