/** What the worker computes, as the page is told of it. */
import type { UpdateReport } from '../training/contract.ts';

/** A phase of an update, a test, or reading what the page shows. */
export type Job = keyof UpdateReport['phases'] | 'test' | 'look';

/** What is computed now, where that may take long. */
export interface Work {
  readonly job: Job;
  /** Whose it is; null where it is all contestants'. */
  readonly contestant: number | null;
}
