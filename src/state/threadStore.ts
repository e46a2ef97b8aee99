/** How many threads train: what the reader asked for, and what became of it. */
import { createStore } from 'zustand/vanilla';
import type { ThreadChoice } from '../experiments/threadChoice.ts';
import { client } from './client.ts';

export interface ThreadState {
  /** Null: as many as are useful. */
  readonly asked: number | null;
  /** For the present run; null before there is one. */
  readonly choice: ThreadChoice | null;
}

export const threadStore = createStore<ThreadState>(() => ({ asked: null, choice: null }));

/** So many from now on; a run that plays goes on with the same numbers. */
export async function askThreads(asked: number | null): Promise<void> {
  threadStore.setState({ asked });
  threadStore.setState({ choice: await client.request('threads', { asked }) });
}
