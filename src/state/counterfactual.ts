/** The nine tables of the watched word: asked of the worker for one contestant, the newest question wins. */
import { createStore } from 'zustand/vanilla';
import type { CounterfactualReport } from '../experiments/reports.ts';
import { client } from './engine.ts';
import { watchStore } from './watch.ts';

export type CounterfactualState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly report: CounterfactualReport }
  | { readonly kind: 'failed'; readonly message: string };

export const counterfactualStore = createStore<CounterfactualState>(() => ({ kind: 'asking' }));

let asked = 0;

/** Asks for the word in view, as the contestant's present weights have it; what was playing waits for a moment. */
export async function askCounterfactual(contestant: number): Promise<void> {
  const mine = ++asked;
  const become = (state: CounterfactualState): void => {
    if (mine === asked) counterfactualStore.setState(state, true);
  };
  become({ kind: 'asking' });
  try {
    const { place } = watchStore.getState();
    become({
      kind: 'done',
      report: await client.request('counterfactual', { testIndex: place, contestant }),
    });
  } catch (error) {
    become({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
