/** How many threads train a race, and why so many. */
import { METHODS } from './methods.ts';
import { effectiveSettings } from './methodSettings.ts';
import type { BackendName } from './reports.ts';
import type { ContestantSettings, Settings } from './settings.ts';

/** More are not started, whatever is asked for. */
export const MOST_THREADS = 16;

/** More than these bring little: each is told all weights at every roll-out. */
const MOST_UNASKED = 8;

/**
 * `asked`: the reader's number. `device`: contestants share one GPU. `core`: there is one. `alone`: one contestant that rolls
 * nothing out. `useful`: more would have nothing to do. `cores`: as many as can be spared.
 */
export type ThreadReason = 'asked' | 'device' | 'core' | 'alone' | 'useful' | 'cores';

export interface ThreadChoice {
  /** 1: contestants take turns. */
  readonly count: number;
  /** Processor cores of the machine. */
  readonly cores: number;
  readonly why: ThreadReason;
}

export interface ThreadQuestion {
  readonly settings: Pick<Settings, 'contestants'>;
  readonly backend: BackendName;
  readonly cores: number;
  /** Null where nobody has asked for a number. */
  readonly asked: number | null;
  /** A page is drawn beside it. */
  readonly page: boolean;
}

/** Its network finishes sequences, which other threads can do for it. */
const rollsOut = (own: ContestantSettings): boolean =>
  METHODS[own.method].searches && effectiveSettings(own).rollOut !== 'reference';

export function chooseThreads({ settings, backend, cores, asked, page }: ThreadQuestion): ThreadChoice {
  if (backend === 'webgpu' || backend === 'webgl') return { count: 1, cores, why: 'device' };
  if (asked !== null) return { count: Math.min(asked, MOST_THREADS), cores, why: 'asked' };
  if (cores === 1) return { count: 1, cores, why: 'core' };
  const { contestants } = settings;
  const shares = backend === 'wasm' && contestants.some(rollsOut);
  const useful = shares ? MOST_UNASKED : contestants.length;
  if (useful === 1) return { count: 1, cores, why: 'alone' };
  const spare = page && cores > 2 ? cores - 1 : cores;
  return useful < spare ? { count: useful, cores, why: 'useful' } : { count: spare, cores, why: 'cores' };
}
