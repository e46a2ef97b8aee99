/** The bench from the page: it asks the worker, and lets a run that was playing go on afterwards. */
import { createStore } from 'zustand/vanilla';
import type { SpeedReport } from '../experiments/speedReport.ts';
import { client } from './client.ts';
import { inTurn, pause, play } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { isStopped } from './noticeStore.ts';

export type SpeedState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'measuring' }
  | { readonly kind: 'done'; readonly report: SpeedReport }
  | { readonly kind: 'failed'; readonly message: string };

export const speedStore = createStore<SpeedState>(() => ({ kind: 'idle' }));

const become = (state: SpeedState): void => speedStore.setState(state, true);

/** Measures on the backend in force; what was playing stands still meanwhile and plays on after. */
export function measureSpeed(): Promise<void> {
  return inTurn(async () => {
    const { status } = engineStore.getState();
    const wasRunning = status.kind === 'running';
    await pause();
    become({ kind: 'measuring' });
    try {
      become({ kind: 'done', report: await client.request('bench', { plan: 'quick' }) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      become(isStopped(error) ? { kind: 'idle' } : { kind: 'failed', message });
    } finally {
      engineStore.setState({ activity: null });
    }
    if (wasRunning) await play();
  });
}

/** Ends the measuring within one phase; nothing is shown of it. */
export function stopMeasuring(): void {
  void client.request('stopBench', null);
}
