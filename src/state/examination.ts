/** The examination from the page: asked of the worker, called off when the reader no longer wants it. */
import { createStore } from 'zustand/vanilla';
import type { Examination } from '../experiments/examination.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';
import { client } from './client.ts';
import { during, inTurn } from './engine.ts';
import { isStopped } from './noticeStore.ts';
import { runStore } from './runStore.ts';

export type ExaminationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'examining' }
  | {
      readonly kind: 'done';
      readonly examination: Examination;
      /** Whose it is. */ readonly runId: number | null;
    }
  | { readonly kind: 'failed'; readonly message: string };

export const examinationStore = createStore<ExaminationState>(() => ({ kind: 'idle' }));

const become = (state: ExaminationState): void => examinationStore.setState(state, true);

/** Examines the contestants as they stand; what was playing waits meanwhile and plays on. */
export function examine(): Promise<void> {
  return inTurn(async () => {
    become({ kind: 'examining' });
    try {
      const runId = runStore.getState().run?.runId ?? null;
      const examination = await during(sayOfAny(START.examining), () => client.request('examine', null));
      become({ kind: 'done', examination, runId });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      become(isStopped(error) ? { kind: 'idle' } : { kind: 'failed', message });
    }
  });
}

/** Ends the examination after the words under way; nothing is shown of it. */
export function stopExamining(): void {
  void client.request('stopExamining', null);
}
