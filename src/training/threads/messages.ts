/** What crosses between the race and a thread that trains contestants of it. */
import type { ErrorCode } from '../../base/errors.ts';
import type { ContestantSettings, Settings } from '../../experiments/settings.ts';
import type { BackendName, KernelPath } from '../../experiments/reports.ts';
import type { Port } from '../../kernels/sharing.ts';
import type { Phase } from '../../methods/method.ts';
import type { Example } from '../../tasks/task.ts';
import type { ContestantSnapshot } from '../contract.ts';
import type { Language } from '../../text/tell.ts';
import type { Counted, UpdateNews } from '../racer.ts';
import type { SharedStart } from '../startContestants.ts';

/** What computes in a thread: the same as beside it. */
export interface AskedBackend {
  readonly backend: BackendName;
  readonly kernels: KernelPath;
}

/** The settings that an update reads and a reader may change on the way. */
export type Rates = Pick<Settings, 'learningRate' | 'clipNorm'>;

export type ToThread =
  | ({ readonly kind: 'start' } & AskedBackend)
  /** What is told from now on is told in this language. */
  | { readonly kind: 'speak'; readonly language: Language }
  /** Another thread is at the other end of this port. */
  | { readonly kind: 'meet'; readonly port: Port }
  /** Another race begins: what was held is forgotten. */
  | { readonly kind: 'begin'; readonly start: SharedStart }
  /** A contestant of the race stands there. */
  | {
      readonly kind: 'hold';
      readonly contestant: number;
      readonly own: ContestantSettings;
      readonly state: ContestantSnapshot;
    }
  /** Compute an update of it; it counts only once it may. */
  | {
      readonly kind: 'update';
      readonly contestant: number;
      /** How many it has made before. */
      readonly update: number;
      readonly examples: readonly Example[];
      readonly rates: Rates;
    }
  /** The update that is under way, or was asked for, may count as soon as it is computed. */
  | { readonly kind: 'mayCommit'; readonly contestant: number; readonly update: number }
  /** All updates that do not count yet are wanted no more. */
  | { readonly kind: 'giveUp' }
  /** How does the contestant stand? Without moments for whoever only looks. */
  | { readonly kind: 'state'; readonly contestant: number; readonly moments: boolean };

export type FromThread =
  | { readonly kind: 'started'; readonly adapter: string }
  | { readonly kind: 'phase'; readonly contestant: number; readonly phase: Phase }
  | {
      readonly kind: 'done';
      readonly contestant: number;
      readonly update: number;
      readonly news: UpdateNews;
      readonly counted: Counted;
    }
  | { readonly kind: 'state'; readonly contestant: number; readonly state: ContestantSnapshot }
  | { readonly kind: 'gaveUp' }
  /** What was asked failed. */
  | {
      readonly kind: 'failed';
      readonly asked: ToThread;
      readonly code: ErrorCode;
      readonly message: string;
    };
