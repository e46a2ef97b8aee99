/** A run as a file: settings, seed, where it ran, and all that was measured. Versioned; it replays. */
import type { Evaluation } from './reports.ts';
import type { Settings } from './settings.ts';

export const RUN_FILE_VERSION = 1;
export const ENGINE_VERSION = '0.1.0';

/** One contestant's results. Columns have one entry an update, unless `every` says that only each n-th was kept. */
export interface RunContestant {
  readonly updates: number;
  readonly seconds: number;
  readonly decoderCells: number;
  readonly every: number;
  readonly loss: readonly number[];
  readonly gradientNorm: readonly number[];
  readonly evaluations: readonly Omit<Evaluation, 'contestant'>[];
  /** Mean milliseconds of an update, in all and by phase. */
  readonly msPerStep: Readonly<Record<string, number>>;
}

export interface RunFile {
  readonly format: 'searnn-run';
  readonly version: number;
  readonly engine: string;
  readonly backend: string;
  readonly adapter: string;
  readonly data: { readonly name: string; readonly fingerprint: string };
  readonly settings: Settings;
  readonly contestants: readonly RunContestant[];
  readonly events: readonly { readonly at: number; readonly what: string }[];
}
