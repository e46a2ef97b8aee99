/** The newest test error of every contestant that is wanted. */
import { useStore } from 'zustand';
import { newestErrors } from '../state/newestErrors.ts';
import { selectEvaluations } from '../state/runState.ts';
import { settingsStore } from '../state/settingsStore.ts';
import { useContestants, useShown } from './useShown.ts';

/** Letter error (fraction) by contestant; null where none was measured with the settings that are wanted. */
export function useNewestErrors(): readonly (number | null)[] {
  const wanted = useStore(settingsStore, (state) => state.wanted);
  return newestErrors(wanted.contestants, useContestants(), useShown(selectEvaluations));
}
