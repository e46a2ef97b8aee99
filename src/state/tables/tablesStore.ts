/** What is known of the queue behind the paper's tables. Written by `tables.ts` only. */
import { createStore } from 'zustand/vanilla';
import type { JobProgress, TableQueue } from '../../experiments/reproductionQueue.ts';

export interface TablesState {
  /** Null where nothing was queued, or before it was looked up. */
  readonly queue: TableQueue | null;
  readonly status: 'unread' | 'idle' | 'starting' | 'running' | 'pausing';
  /** The run in progress. */
  readonly now: JobProgress | null;
  /** Whether it could be kept in this browser, as far as that was tried. */
  readonly isKept: boolean;
  /** What stopped the queue, in a sentence. */
  readonly problem: string | null;
}

export const tablesStore = createStore<TablesState>(() => ({
  queue: null,
  status: 'unread',
  now: null,
  isKept: true,
  problem: null,
}));
