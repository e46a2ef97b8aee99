/** What crosses between the command line and a thread that trains whole runs. */
import type { ErrorCode } from '../../base/errors.ts';
import type { NodeBackend } from '../backend.ts';
import type { PluginFile } from '../plugin/pluginInThread.ts';
import type { SharedData } from './sharedData.ts';
import type { JobPlace, JobTask } from './trainJob.ts';

/** What a thread begins with: the data once, not once a run. */
export interface JobThreadStart extends Omit<JobPlace, 'data' | 'plugin' | 'backend'> {
  readonly data: SharedData;
  readonly plugin: PluginFile | null;
  readonly backend: NodeBackend;
}

export type ToJobThread =
  | { readonly kind: 'train'; readonly task: JobTask }
  /** The run in progress ends as soon as its phase has, and is kept. */
  | { readonly kind: 'stop' };

/** How one contestant of a run stands. */
export interface Standing {
  /** Of its newest update; null before the first. */
  readonly loss: number | null;
  /** Its newest test; null before the first. */
  readonly tested: { readonly update: number; readonly letterError: number } | null;
}

/** How far a run is. */
export interface JobNews {
  /** That all contestants have done. */
  readonly updates: number;
  /** By contestant. */
  readonly standings: readonly Standing[];
}

export type FromJobThread =
  | { readonly kind: 'news'; readonly news: JobNews }
  | { readonly kind: 'said'; readonly text: string }
  /** The run has ended, or, where it is not whole, was stopped before. */
  | { readonly kind: 'ended'; readonly whole: boolean }
  /** What the user can mend has a code; of a defect there is where it is. */
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode | null;
      readonly message: string;
      readonly stack: string | null;
    };
