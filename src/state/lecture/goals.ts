/** Sees when the reader has done what a lesson asks for. */
import type { Goal } from '../../experiments/lecture/lessons.ts';
import type { WordReport } from '../../experiments/reports.ts';
import { METHODS } from '../../experiments/methods.ts';
import { forkStore } from '../forkStore.ts';
import { lessonStore } from '../lessonStore.ts';
import { panelStore } from '../panelStore.ts';
import { selectUpdate } from '../runState.ts';
import { runStore } from '../runStore.ts';
import { selectionStore } from '../selection.ts';
import { settingsStore } from '../settingsStore.ts';

/** The stores that a goal may speak of. */
const STORES = [forkStore, lessonStore, panelStore, runStore, selectionStore, settingsStore] as const;

/** The watched word; undefined while a recorded one stands in for it. */
const wordInView = (): WordReport | undefined => runStore.getState().report?.word;

/** Whether it is done, given how the page stood at the beginning. */
function asks(goal: Goal): () => boolean {
  const began = { ...selectionStore.getState(), update: selectUpdate(runStore.getState()) };
  switch (goal.kind) {
    case 'cell':
      return () => {
        const { cell } = selectionStore.getState();
        const word = wordInView();
        const at = goal.cell === 'last' ? word && word.targets.length - 1 : goal.cell;
        return at === undefined ? cell !== began.cell : cell === at;
      };
    case 'tokens': {
      let seen = { cell: began.cell, tokens: new Set([began.token]) };
      return () => {
        const { cell, token } = selectionStore.getState();
        if (cell !== seen.cell) seen = { cell, tokens: new Set() };
        seen.tokens.add(token);
        return seen.tokens.size > goal.count;
      };
    }
    case 'forced':
      return () => {
        const word = wordInView();
        return forkStore.getState().forced.some(({ cell, token }) => word && token !== word.targets[cell]);
      };
    case 'phase':
      return () => lessonStore.getState().phases.includes(goal.phase);
    case 'layer':
      return () => selectionStore.getState().layer === goal.layer;
    case 'view':
      return () => [goal.view, 'all'].includes(selectionStore.getState().view ?? -1);
    case 'panel':
      return () => panelStore.getState().open.includes(goal.panel);
    case 'updates':
      return () => selectUpdate(runStore.getState()) >= began.update + goal.count;
    case 'fewerTokens':
      return () =>
        settingsStore
          .getState()
          .wanted.contestants.some(
            ({ tokens, method }) => METHODS[method].uses.includes('tokens') && tokens !== 'all',
          );
  }
}

/** Calls `onDone` once, as soon as it is done. @returns how to stop looking */
export function watchGoal(goal: Goal, onDone: () => void): () => void {
  const isDone = asks(goal);
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
  };
  const look = (): void => {
    if (!isDone()) return;
    stop();
    onDone();
  };
  for (const store of STORES) stops.push(store.subscribe(look));
  return stop;
}
