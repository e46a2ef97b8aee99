/** The nine tables of the watched word: asked of the worker for one contestant, the newest question wins. */
import { NINE_TABLES } from '../text/en/nineTables.ts';
import { sayOfAny } from '../tasks/say.ts';
import { askRun } from './askRun.ts';
import type { NineTables } from './runState.ts';
import { commitAnswers, runId } from './runStore.ts';
import { showLive, watchStore } from './watch.ts';

const INTERRUPTED: NineTables = {
  kind: 'failed',
  message: sayOfAny(NINE_TABLES.interrupted),
};

let asked = 0;

/**
 * Asks for the word in view, as the contestant's present weights have it; what was playing waits for a moment. From then on
 * the page behind shows the run, too.
 */
export async function askCounterfactual(contestant: number): Promise<void> {
  const mine = ++asked;
  const id = runId();
  const become = (nineTables: NineTables): void => {
    if (mine === asked && id !== null) commitAnswers(id, { nineTables });
  };
  showLive();
  become({ kind: 'asking' });
  try {
    const { place } = watchStore.getState();
    const told = await askRun('counterfactual', { testIndex: place, contestant });
    become(told === null ? INTERRUPTED : { kind: 'done', report: told.answer });
  } catch (error) {
    become({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
