/** The counter-examples as they were played: asked of the worker once, when somebody first looks. */
import { createStore } from 'zustand/vanilla';
import type { PlayedGraph } from '../experiments/playedGraphs.ts';
import { client } from './client.ts';
import { isStopped } from './noticeStore.ts';

export type GraphsState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly graphs: readonly PlayedGraph[] }
  | { readonly kind: 'failed'; readonly message: string };

export const graphsStore = createStore<GraphsState>(() => ({ kind: 'idle' }));

const become = (state: GraphsState): void => graphsStore.setState(state, true);

/** They repeat, so that one answer is enough. */
export async function askGraphs(): Promise<void> {
  const { kind } = graphsStore.getState();
  if (kind === 'asking' || kind === 'done') return;
  become({ kind: 'asking' });
  try {
    become({ kind: 'done', graphs: await client.request('playGraphs', null) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    become(isStopped(error) ? { kind: 'idle' } : { kind: 'failed', message });
  }
}
